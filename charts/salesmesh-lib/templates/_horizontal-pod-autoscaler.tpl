{{/* Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.horizontal-pod-autoscaler" -}}
{{- $scaling := .workload.autoscaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {{- include "salesmesh-lib.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "salesmesh-lib.object-name" . }}
  minReplicas: {{ int $scaling.minReplicas }}
  maxReplicas: {{ int $scaling.maxReplicas }}
  metrics:
    {{- range $resource, $percent := dict "cpu" $scaling.cpuPercent "memory" $scaling.memoryPercent }}
    {{- if $percent }}
    - type: Resource
      resource:
        name: {{ $resource }}
        target: { type: Utilization, averageUtilization: {{ int $percent }} }
    {{- end }}
    {{- end }}
    {{- with $scaling.metrics }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  behavior:
    # Down slowly: a pod that goes makes its callers connect anew and its timers be leased again.
    scaleDown:
      stabilizationWindowSeconds: {{ int $scaling.scaleDownSeconds }}
      policies:
        - { type: Pods, value: 1, periodSeconds: 60 }
{{- end -}}
