{{/* Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.ingress" -}}
{{- $ingress := .root.Values.ingress -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "salesmesh-lib.metadata" . | nindent 2 }}
  {{- with $ingress.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with $ingress.className }}
  ingressClassName: {{ . }}
  {{- end }}
  rules:
    {{- range $ingress.hosts }}
    - host: {{ . | quote }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: {{ include "salesmesh-lib.object-name" $ }}
                port: { name: http }
    {{- end }}
  {{- with $ingress.tlsSecret }}
  tls:
    - secretName: {{ . }}
      hosts: {{- toYaml $ingress.hosts | nindent 8 }}
  {{- end }}
{{- end -}}
