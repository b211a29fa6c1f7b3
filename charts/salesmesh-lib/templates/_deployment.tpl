{{/* Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.deployment" -}}
{{- $values := .root.Values -}}
{{- $workload := .workload -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "salesmesh-lib.metadata" . | nindent 2 }}
  annotations:
    # Whom its certificate must name.
    salesmesh.dev/identity: {{ $workload.identity }}
spec:
  {{- if not $workload.autoscaling.enabled }}
  replicas: {{ int $workload.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  selector:
    matchLabels: {{- include "salesmesh-lib.selector" . | nindent 6 }}
  strategy:
    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }
  template:
    metadata:
      labels:
        {{- include "salesmesh-lib.labels" . | nindent 8 }}
        {{- with $workload.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- if or $workload.files $workload.podAnnotations }}
      annotations:
        {{- if $workload.files }}
        # New content starts new pods: the processes read their files once.
        checksum/config: {{ include "salesmesh-lib.config-map-data" . | sha256sum }}
        {{- end }}
        {{- with $workload.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "salesmesh-lib.object-name" . }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ int $values.stopSeconds }}
      securityContext: {{- include "salesmesh-lib.pod-security" . | nindent 8 }}
      {{- with $values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      {{- with $workload.priorityClassName }}
      priorityClassName: {{ . }}
      {{- end }}
      containers:
        - name: {{ .name }}
          image: {{ include "salesmesh-lib.image" (dict "image" $values.image "root" .root) }}
          imagePullPolicy: {{ $values.image.pullPolicy }}
          args: {{ append $workload.nodeFlags $workload.entry | toJson }}
          securityContext: {{- include "salesmesh-lib.container-security" . | nindent 12 }}
          ports:
            {{- range $port, $number := $workload.ports }}
            {{- if not (kindIs "invalid" $number) }}
            - { name: {{ $port }}, containerPort: {{ int $number }} }
            {{- end }}
            {{- end }}
          env: {{- include "salesmesh-lib.environment" . | nindent 12 }}
          volumeMounts: {{- include "salesmesh-lib.volume-mounts" . | nindent 12 }}
          {{- include "salesmesh-lib.probes" . | nindent 10 }}
          lifecycle:
            preStop:
              sleep: { seconds: {{ include "salesmesh-lib.pre-stop-seconds" . }} }
          resources: {{- toYaml $workload.resources | nindent 12 }}
      volumes: {{- include "salesmesh-lib.volumes" . | nindent 8 }}
      {{- include "salesmesh-lib.placement" . | nindent 6 }}
{{- end -}}

{{/* Where pods may go; by default spread over nodes as far as there are any. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.placement" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: {{ .workload.spreadOver }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "salesmesh-lib.selector" . | nindent 8 }}
{{- range $key := list "nodeSelector" "tolerations" "affinity" }}
{{- with index $.workload $key }}
{{ $key }}: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
{{- end -}}
