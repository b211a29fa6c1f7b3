{{/* Name of the release's objects; the release's own when it says what it is. */}}
{{- define "salesmesh-lib.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{/* Name of one workload's objects. Takes {root, name}. */}}
{{- define "salesmesh-lib.object-name" -}}
{{ include "salesmesh-lib.fullname" .root }}-{{ .name }}
{{- end -}}

{{/* What selects a workload's pods; it must never change, so nothing else belongs here. Takes {root, name}. */}}
{{- define "salesmesh-lib.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{/* Takes {root, name}. */}}
{{- define "salesmesh-lib.labels" -}}
{{ include "salesmesh-lib.selector" . }}
app.kubernetes.io/part-of: salesmesh
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end -}}

{{/* Metadata of an object of a workload. Takes {root, name}, and suffix for a second object of one kind. */}}
{{- define "salesmesh-lib.metadata" -}}
name: {{ include "salesmesh-lib.object-name" . }}{{ .suffix | default "" }}
namespace: {{ .root.Release.Namespace }}
labels: {{- include "salesmesh-lib.labels" . | nindent 2 }}
{{- end -}}

{{/* By digest where one is given: a tag can be moved. Takes {image, root}. */}}
{{- define "salesmesh-lib.image" -}}
{{- $tag := .image.tag | default .root.Chart.AppVersion -}}
{{- if .image.digest -}}
{{ .image.repository }}@{{ .image.digest }}
{{- else -}}
{{ .image.repository }}:{{ $tag }}
{{- end -}}
{{- end -}}

{{/* A value as text. Whole numbers come from values files as floating ones and would print as 1e+06. */}}
{{- define "salesmesh-lib.text" -}}
{{- if and (kindIs "float64" .) (eq (float64 (int64 .)) .) -}}{{ int64 . }}{{- else -}}{{ . }}{{- end -}}
{{- end -}}
