{{/* Nothing in, nothing out, for every pod of the release; the policies of the workloads open what is named. Takes root. */}}
{{- define "salesmesh-lib.network-policy-default-deny" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {{- include "salesmesh-lib.metadata" (dict "root" . "name" "default-deny") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/instance: {{ .Release.Name }}
  policyTypes: [Ingress, Egress]
{{- end -}}

{{/* Pods of one workload as a peer. Takes {root, name}. */}}
{{- define "salesmesh-lib.peer" -}}
- podSelector:
    matchLabels: {{- include "salesmesh-lib.selector" . | nindent 6 }}
{{- end -}}

{{/* Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.network-policy" -}}
{{- $root := .root -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {{- include "salesmesh-lib.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels: {{- include "salesmesh-lib.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress: {{- include "salesmesh-lib.network-ingress" . | trim | default "[]" | nindent 4 }}
  egress:
    - to:
        - namespaceSelector:
            matchLabels: {{- toYaml $root.Values.network.dns.namespaceLabels | nindent 14 }}
      ports:
        - { port: {{ int $root.Values.network.dns.port }}, protocol: UDP }
        - { port: {{ int $root.Values.network.dns.port }}, protocol: TCP }
    {{- range $callee := .workload.calls }}
    {{- $peer := include "salesmesh-lib.workload" (dict "root" $root "name" $callee) | fromJson }}
    - to: {{- include "salesmesh-lib.peer" (dict "root" $root "name" $callee) | nindent 8 }}
      ports: [{ port: {{ int $peer.ports.grpc }}, protocol: TCP }]
    {{- end }}
    {{- if .workload.peers }}
    - to: {{- include "salesmesh-lib.peer" (dict "root" $root "name" .name) | nindent 8 }}
      ports: [{ port: {{ int .workload.ports.grpc }}, protocol: TCP }]
    {{- end }}
    {{- $reaches := .workload.reaches }}
    {{- if $root.Values.telemetry.endpoint }}{{ $reaches = append $reaches "telemetry" }}{{ end }}
    {{- range $server := $reaches }}
    {{- $destination := index $root.Values.network.destinations $server }}
    - ports: # {{ $server }}
        {{- range $destination.ports }}
        - { port: {{ int . }}, protocol: TCP }
        {{- end }}
      {{- if include "salesmesh-lib.is-trial-server" (dict "root" $root "server" $server) }}
      to: {{- include "salesmesh-lib.peer" (dict "root" $root "name" $server) | nindent 8 }}
      {{- else if $destination.peers }}
      to: {{- toYaml $destination.peers | nindent 8 }}
      {{- end }}
    {{- end }}
{{- end -}}

{{/* Who may come in: callers to gRPC, clients to HTTP, collectors to metrics. Probes of the kubelet are let in by the network itself. */}}
{{- define "salesmesh-lib.network-ingress" -}}
{{- $root := .root -}}
{{- $name := .name -}}
{{- $workload := .workload -}}
{{- range $caller := keys $root.Values.workloads | sortAlpha }}
{{- $calling := include "salesmesh-lib.workload" (dict "root" $root "name" $caller) | fromJson }}
{{- if and $calling.enabled (has $name $calling.calls) }}
- from: {{- include "salesmesh-lib.peer" (dict "root" $root "name" $caller) | nindent 4 }}
  ports: [{ port: grpc, protocol: TCP }]
{{- end }}
{{- end }}
{{- if $workload.peers }}
- from: {{- include "salesmesh-lib.peer" (dict "root" $root "name" $name) | nindent 4 }}
  ports: [{ port: grpc, protocol: TCP }]
{{- end }}
{{- range $port, $peers := dict "http" $root.Values.network.clients "metrics" $root.Values.network.collectors }}
{{- if not (kindIs "invalid" (index $workload.ports $port)) }}
- ports: [{ port: {{ $port }}, protocol: TCP }]
  {{- with $peers }}
  from:
    {{- toYaml . | nindent 4 }}
    # Test pods of the release ask as clients do.
    - podSelector:
        matchLabels:
          app.kubernetes.io/instance: {{ $root.Release.Name }}
          app.kubernetes.io/component: test
  {{- end }}
{{- end }}
{{- end }}
{{- end -}}
