{{/* No process talks to the cluster's API: the account is a name for policies, without a token. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.service-account" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "salesmesh-lib.metadata" . | nindent 2 }}
  {{- with .workload.serviceAccountAnnotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end -}}
