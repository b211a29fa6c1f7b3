{{/*
Empty where one pod is all there is: a budget would either mean nothing or block every drain of a node.
Takes {root, name, workload}.
*/}}
{{- define "salesmesh-lib.pod-disruption-budget" -}}
{{- $own := .workload.disruption.maxUnavailable -}}
{{- $isOwn := not (kindIs "invalid" $own) -}}
{{- if or $isOwn (gt (int (include "salesmesh-lib.minimum-replicas" .workload)) 1) -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {{- include "salesmesh-lib.metadata" . | nindent 2 }}
spec:
  maxUnavailable: {{ if $isOwn }}{{ include "salesmesh-lib.text" $own }}{{ else }}1{{ end }}
  # A pod that is not ready serves nobody; it must not keep a node from being emptied.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "salesmesh-lib.selector" . | nindent 6 }}
{{- end -}}
{{- end -}}
