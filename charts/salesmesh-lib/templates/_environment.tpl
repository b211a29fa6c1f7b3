{{/*
Every setting of a workload as one list. Secrets come as files, so that they show neither in the pod's description nor in
a crash dump of the environment. Takes {root, name, workload}.
*/}}
{{- define "salesmesh-lib.environment" -}}
{{- $root := .root -}}
{{- $workload := .workload -}}
{{- $prefix := $workload.prefix -}}
{{- $fullname := include "salesmesh-lib.fullname" $root -}}
- name: LOG_LEVEL
  value: {{ $root.Values.logLevel }}
- name: DRAIN_MS
  value: {{ include "salesmesh-lib.drain-milliseconds" $root | quote }}
{{- with $root.Values.telemetry.endpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- with $workload.ports.http }}
- name: {{ $prefix }}HOST
  value: 0.0.0.0
- name: {{ $prefix }}PORT
  value: {{ int . | quote }}
{{- end }}
{{- with $workload.ports.grpc }}
- name: {{ $prefix }}GRPC_PORT
  value: {{ int . | quote }}
{{- end }}
- name: {{ $prefix }}HEALTH_PORT
  value: {{ int $workload.ports.health | quote }}
{{- if and $root.Values.trial.enabled (has "mongo" $workload.reaches) }}
- name: {{ $prefix }}MONGO_URL
  value: mongodb://{{ $fullname }}-mongo:27017/{{ $workload.identity }}?replicaSet=rs0
{{- end }}
{{- if has "nats" $workload.reaches }}
- name: {{ $prefix }}NATS_URL
  value: {{ ternary (printf "nats://%s-nats:4222" $fullname) $root.Values.nats.url $root.Values.trial.enabled | quote }}
{{- if not $root.Values.trial.enabled }}
- name: {{ $prefix }}NATS_USER
  value: {{ $workload.identity }}
{{- end }}
{{- end }}
{{- if and $root.Values.trial.enabled (has "redis" $workload.reaches) }}
- name: {{ $prefix }}REDIS_URL
  value: redis://{{ $fullname }}-redis:6379
{{- end }}
{{- range $setting, $key := include "salesmesh-lib.secret-keys" (dict "root" $root "workload" $workload) | fromJson }}
- name: {{ $prefix }}{{ $setting }}_FILE
  value: /etc/salesmesh/secret/{{ $key }}
{{- end }}
{{- if $root.Values.tls.enabled }}
- name: {{ $prefix }}TLS_CA_FILE
  value: /etc/salesmesh/tls/ca.crt
- name: {{ $prefix }}TLS_CERT_FILE
  value: /etc/salesmesh/tls/tls.crt
- name: {{ $prefix }}TLS_KEY_FILE
  value: /etc/salesmesh/tls/tls.key
{{- end }}
{{- range $callee := $workload.calls }}
{{- $peer := include "salesmesh-lib.workload" (dict "root" $root "name" $callee) | fromJson }}
- name: {{ $prefix }}{{ $peer.addressSetting }}
  value: dns:///{{ include "salesmesh-lib.object-name" (dict "root" $root "name" $callee) }}:{{ int $peer.ports.grpc }}
{{- end }}
{{- if $workload.peers }}
- name: POD_IP
  valueFrom: { fieldRef: { fieldPath: status.podIP } }
- name: {{ $prefix }}PEER_ADDRESS
  value: $(POD_IP):{{ int $workload.ports.grpc }}
- name: {{ $prefix }}PEER_NAME
  value: {{ include "salesmesh-lib.object-name" (dict "root" $root "name" .name) }}
{{- end }}
{{- range $setting, $file := $workload.files }}
- name: {{ $prefix }}{{ $setting }}
  value: /etc/salesmesh/config/{{ $file.name }}
{{- end }}
{{- range $setting, $value := $workload.settings }}
{{- if not (kindIs "invalid" $value) }}
- name: {{ $prefix }}{{ $setting }}
  value: {{ tpl (include "salesmesh-lib.text" $value) $root | quote }}
{{- end }}
{{- end }}
{{- with $workload.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}
