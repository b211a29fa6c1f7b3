{{/*
Lays `over` on `base`, map by map, and keeps zero, false and the empty text, which `merge` takes for absent. Null leaves
what is below. Takes [base, over] and changes base: give it a copy.
*/}}
{{- define "salesmesh-lib.overlay" -}}
{{- $base := index . 0 -}}
{{- range $key, $value := index . 1 -}}
{{- if and (kindIs "map" $value) (kindIs "map" (index $base $key)) -}}
{{- include "salesmesh-lib.overlay" (list (index $base $key) $value) -}}
{{- else if not (kindIs "invalid" $value) -}}
{{- $_ := set $base $key $value -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* One workload with the defaults below it, as JSON. Takes {root, name}. */}}
{{- define "salesmesh-lib.workload" -}}
{{- $workload := deepCopy .root.Values.defaults -}}
{{- include "salesmesh-lib.overlay" (list $workload (index .root.Values.workloads .name)) -}}
{{- if not $workload.identity -}}{{- $_ := set $workload "identity" .name -}}{{- end -}}
{{- toJson $workload -}}
{{- end -}}

{{/* Pods that are there at the least, whoever scales. */}}
{{- define "salesmesh-lib.minimum-replicas" -}}
{{- if .autoscaling.enabled -}}{{ int .autoscaling.minReplicas }}{{- else -}}{{ int .replicas }}{{- end -}}
{{- end -}}

{{/* Seconds in which balancers take a stopping pod out, before the process is told. */}}
{{- define "salesmesh-lib.pre-stop-seconds" -}}5{{- end -}}

{{/* What remains of the one deadline for the process to drain in; two seconds are left for the kubelet. Takes root. */}}
{{- define "salesmesh-lib.drain-milliseconds" -}}
{{- mul 1000 (sub (int .Values.stopSeconds) (add (int (include "salesmesh-lib.pre-stop-seconds" .)) 2)) -}}
{{- end -}}

{{/* Whether this chart runs the server itself, without credentials. Takes {root, server}; empty means no. */}}
{{- define "salesmesh-lib.is-trial-server" -}}
{{- if and .root.Values.trial.enabled (has .server (list "mongo" "nats" "redis")) -}}yes{{- end -}}
{{- end -}}

{{/* Secret of a workload. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.secret-name" -}}
{{- .workload.existingSecret | default (include "salesmesh-lib.object-name" .) -}}
{{- end -}}

{{/* Secret with ca.crt, tls.crt and tls.key of a workload. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.tls-secret-name" -}}
{{- .workload.tlsSecret | default (printf "%s-tls" (include "salesmesh-lib.object-name" .)) -}}
{{- end -}}

{{/* Setting → key of the workload's secret, as JSON: what it names itself and what its servers ask for. Takes {root, workload}. */}}
{{- define "salesmesh-lib.secret-keys" -}}
{{- $keys := deepCopy .workload.secrets -}}
{{- $ofServers := dict "mongo" (list "MONGO_URL" "mongo-url") "nats" (list "NATS_PASSWORD" "nats-password") "redis" (list "REDIS_URL" "redis-url") -}}
{{- range $server := .workload.reaches -}}
{{- $pair := index $ofServers $server -}}
{{- if and $pair (not (include "salesmesh-lib.is-trial-server" (dict "root" $.root "server" $server))) -}}
{{- $_ := set $keys (index $pair 0) (index $pair 1) -}}
{{- end -}}
{{- end -}}
{{- toJson $keys -}}
{{- end -}}
