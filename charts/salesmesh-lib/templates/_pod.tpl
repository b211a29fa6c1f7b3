{{/* Volumes of a workload's pod. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.volumes" -}}
- name: scratch
  emptyDir:
    sizeLimit: {{ .workload.scratchSize }}
{{- $keys := include "salesmesh-lib.secret-keys" . | fromJson }}
{{- if $keys }}
- name: secret
  secret:
    secretName: {{ include "salesmesh-lib.secret-name" . }}
    defaultMode: 0440
    items:
      {{- range $key := values $keys | sortAlpha | uniq }}
      - key: {{ $key }}
        path: {{ $key }}
      {{- end }}
{{- end }}
{{- if .root.Values.tls.enabled }}
- name: tls
  secret:
    secretName: {{ include "salesmesh-lib.tls-secret-name" . }}
    defaultMode: 0440
{{- end }}
{{- if .workload.files }}
- name: config
  configMap:
    name: {{ include "salesmesh-lib.object-name" . }}
{{- end }}
{{- end -}}

{{/* Takes {root, workload}. */}}
{{- define "salesmesh-lib.volume-mounts" -}}
- name: scratch
  mountPath: /tmp
{{- if include "salesmesh-lib.secret-keys" . | fromJson }}
- name: secret
  mountPath: /etc/salesmesh/secret
  readOnly: true
{{- end }}
{{- if .root.Values.tls.enabled }}
- name: tls
  mountPath: /etc/salesmesh/tls
  readOnly: true
{{- end }}
{{- if .workload.files }}
- name: config
  mountPath: /etc/salesmesh/config
  readOnly: true
{{- end }}
{{- end -}}

{{/* A process that knows nothing of its node and cannot become more than it is. The user is the one that the image's cache was filled by. */}}
{{- define "salesmesh-lib.pod-security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "salesmesh-lib.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Alive means that the process turns; ready means that it can work. Takes {workload}. */}}
{{- define "salesmesh-lib.probes" -}}
startupProbe:
  httpGet: { path: /livez, port: health }
  periodSeconds: 1
  failureThreshold: {{ int .workload.startSeconds }}
livenessProbe:
  httpGet: { path: /livez, port: health }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: { path: /readyz, port: health }
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 2
{{- end -}}
