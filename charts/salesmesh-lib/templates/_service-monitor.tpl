{{/* The Service that a ServiceMonitor finds pods through. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.service-metrics" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "salesmesh-lib.object-name" . }}-metrics
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "salesmesh-lib.labels" . | nindent 4 }}
    app.kubernetes.io/component: metrics
spec:
  type: ClusterIP
  clusterIP: None
  selector: {{- include "salesmesh-lib.selector" . | nindent 4 }}
  ports:
    - { name: metrics, port: {{ int .workload.ports.metrics }}, targetPort: metrics }
{{- end -}}

{{/* Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.service-monitor" -}}
{{- $monitor := .root.Values.serviceMonitor -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "salesmesh-lib.metadata" . | nindent 2 }}
    {{- with $monitor.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "salesmesh-lib.selector" . | nindent 6 }}
      app.kubernetes.io/component: metrics
  endpoints:
    - port: metrics
      path: {{ $monitor.path }}
      interval: {{ $monitor.interval }}
{{- end -}}
