{{/* The claim of a trial server as its pods' volume; nothing where data need not outlive the pod. */}}
{{- define "salesmesh.trial-claim" -}}
{{- with .Values.trial.storageSize -}}
volumeClaimTemplates:
  - metadata: { name: data }
    spec:
      accessModes: [ReadWriteOnce]
      {{- with $.Values.trial.storageClassName }}
      storageClassName: {{ . }}
      {{- end }}
      resources:
        requests: { storage: {{ . }} }
{{- end -}}
{{- end -}}

{{- define "salesmesh.trial-volume" -}}
{{- if not .Values.trial.storageSize -}}
- { name: data, emptyDir: {} }
{{- end -}}
{{- end -}}
