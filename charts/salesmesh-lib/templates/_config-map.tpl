{{/* Takes {root, workload}. */}}
{{- define "salesmesh-lib.config-map-data" -}}
{{- range $setting, $file := .workload.files }}
{{ $file.name }}: {{ tpl $file.content $.root | quote }}
{{- end }}
{{- end -}}

{{/* Files that settings name. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.config-map" -}}
apiVersion: v1
kind: ConfigMap
metadata: {{- include "salesmesh-lib.metadata" . | nindent 2 }}
data: {{- include "salesmesh-lib.config-map-data" . | nindent 2 }}
{{- end -}}
