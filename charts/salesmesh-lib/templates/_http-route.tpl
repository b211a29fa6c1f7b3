{{/* Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.http-route" -}}
{{- $route := .root.Values.httpRoute -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  {{- include "salesmesh-lib.metadata" . | nindent 2 }}
  {{- with $route.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  parentRefs: {{- toYaml $route.parentRefs | nindent 4 }}
  {{- with $route.hostnames }}
  hostnames: {{- toYaml . | nindent 4 }}
  {{- end }}
  rules:
    - matches:
        - path: { type: PathPrefix, value: / }
      {{- with $route.requestTimeout }}
      # Imports and live events are answers that last.
      timeouts: { request: {{ . | quote }} }
      {{- end }}
      backendRefs:
        - name: {{ include "salesmesh-lib.object-name" . }}
          port: {{ int .workload.ports.http }}
{{- end -}}
