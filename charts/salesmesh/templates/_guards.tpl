{{/* Every refusal of the chart: which value, why, what to set instead. */}}

{{/* Takes [value, why, cure]. */}}
{{- define "salesmesh.refuse" -}}
{{- fail (printf "\n\nsalesmesh refuses to render.\n  value: %s\n  why:   %s\n  cure:  %s\n" (index . 0) (index . 1) (index . 2)) -}}
{{- end -}}

{{- define "salesmesh.guards" -}}
{{- include "salesmesh.guard-servers" . -}}
{{- include "salesmesh.guard-doors" . -}}
{{- include "salesmesh.guard-stop" . -}}
{{- $isMeasured := false -}}
{{- range $name := keys .Values.workloads | sortAlpha -}}
{{- $workload := include "salesmesh-lib.workload" (dict "root" $ "name" $name) | fromJson -}}
{{- if $workload.enabled -}}
{{- $context := dict "root" $ "name" $name "workload" $workload "at" (printf "workloads.%s" $name) -}}
{{- include "salesmesh.guard-workload" $context -}}
{{- include "salesmesh.guard-calls" $context -}}
{{- include "salesmesh.guard-scaling" $context -}}
{{- if not (kindIs "invalid" $workload.ports.metrics) }}{{ $isMeasured = true }}{{ end -}}
{{- end -}}
{{- end -}}
{{- if and .Values.serviceMonitor.enabled (not $isMeasured) -}}
{{- include "salesmesh.refuse" (list "serviceMonitor.enabled" "no workload has a port for metrics, so nothing would be collected" "set workloads.<name>.ports.metrics, or leave it off and set telemetry.endpoint") -}}
{{- end -}}
{{- end -}}

{{- define "salesmesh.guard-servers" -}}
{{- if and (not .Values.nats.url) (not .Values.trial.enabled) -}}
{{- include "salesmesh.refuse" (list "nats.url" "it is empty, and the chart runs no NATS of its own" "set the address of your NATS, or trial.enabled=true to try Salesmesh out") -}}
{{- end -}}
{{- if and .Values.nats.url .Values.trial.enabled -}}
{{- include "salesmesh.refuse" (list "trial.enabled" "nats.url names a server, too, and a release uses one set" "keep one of the two") -}}
{{- end -}}
{{- if and (not .Values.tls.enabled) (not .Values.trial.enabled) -}}
{{- include "salesmesh.refuse" (list "tls.enabled" "without TLS every caller names itself, so anyone inside may send as any service" "leave it on and give each workload its certificate, or set trial.enabled=true") -}}
{{- end -}}
{{- range $value, $cure := dict "oidc.issuer" "set the issuer of your identity provider" "ledger.origin" "set the address that the ledgers are published at, once and for ever" "channels.smsWebhookUrl" "set the receiver of SMS" "channels.callWebhookUrl" "set the receiver of calls" -}}
{{- $path := splitList "." $value -}}
{{- if not (index $.Values (index $path 0) (index $path 1)) -}}
{{- include "salesmesh.refuse" (list $value "it is empty, and there is no value that suits everyone" $cure) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "salesmesh.guard-doors" -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) -}}
{{- include "salesmesh.refuse" (list "httpRoute.parentRefs" "a route without a Gateway leads nowhere" "name the Gateway, or set httpRoute.enabled=false") -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) -}}
{{- include "salesmesh.refuse" (list "ingress.hosts" "without a host the ingress would take every host of the cluster" "list the host names, or set ingress.enabled=false") -}}
{{- end -}}
{{- end -}}

{{- define "salesmesh.guard-stop" -}}
{{- if lt (int .Values.stopSeconds) 15 -}}
{{- include "salesmesh.refuse" (list "stopSeconds" (printf "%d leaves no time to drain after the sleep before stopping" (int .Values.stopSeconds)) "set 15 or more") -}}
{{- end -}}
{{- end -}}

{{- define "salesmesh.guard-workload" -}}
{{- range $key := list "entry" "prefix" -}}
{{- if not (index $.workload $key) -}}
{{- include "salesmesh.refuse" (list (printf "%s.%s" $.at $key) "a workload without it cannot start" "set it, or set enabled=false for this workload") -}}
{{- end -}}
{{- end -}}
{{- $ofChart := list "HOST" "PORT" "GRPC_PORT" "HEALTH_PORT" "NATS_URL" "NATS_USER" "TLS_CA_FILE" "TLS_CERT_FILE" "TLS_KEY_FILE" "PEER_ADDRESS" "PEER_NAME" "DRAIN_MS" "LOG_LEVEL" -}}
{{- range $setting := concat (keys .workload.settings) (keys .workload.secrets) (keys .workload.files) | sortAlpha -}}
{{- if has $setting $ofChart -}}
{{- include "salesmesh.refuse" (list (printf "%s.settings.%s" $.at $setting) "the chart sets it from another value" "remove it; ports, nats.url, tls, stopSeconds and logLevel are where it comes from") -}}
{{- end -}}
{{- end -}}
{{- range $server := .workload.reaches -}}
{{- if not (hasKey $.root.Values.network.destinations $server) -}}
{{- include "salesmesh.refuse" (list (printf "%s.reaches" $.at) (printf "%s is not a known destination, so its ports are unknown" $server) (printf "add network.destinations.%s with its ports" $server)) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "salesmesh.guard-calls" -}}
{{- range $callee := .workload.calls -}}
{{- $cure := printf "name a workload that serves gRPC, or remove %s" $callee -}}
{{- if or (not (hasKey $.root.Values.workloads $callee)) (eq $callee $.name) -}}
{{- include "salesmesh.refuse" (list (printf "%s.calls" $.at) (printf "%s is not another workload" $callee) $cure) -}}
{{- end -}}
{{- $peer := include "salesmesh-lib.workload" (dict "root" $.root "name" $callee) | fromJson -}}
{{- if or (not $peer.enabled) (kindIs "invalid" $peer.ports.grpc) (not $peer.addressSetting) -}}
{{- include "salesmesh.refuse" (list (printf "%s.calls" $.at) (printf "%s is off, or has no ports.grpc or no addressSetting" $callee) $cure) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "salesmesh.guard-scaling" -}}
{{- $scaling := .workload.autoscaling -}}
{{- if and $scaling.enabled (gt (int $scaling.minReplicas) (int $scaling.maxReplicas)) -}}
{{- include "salesmesh.refuse" (list (printf "%s.autoscaling.minReplicas" .at) (printf "%d is above maxReplicas %d" (int $scaling.minReplicas) (int $scaling.maxReplicas)) "raise maxReplicas or lower minReplicas") -}}
{{- end -}}
{{- if and $scaling.enabled (not $scaling.cpuPercent) (not $scaling.memoryPercent) (not $scaling.metrics) -}}
{{- include "salesmesh.refuse" (list (printf "%s.autoscaling" .at) "nothing says when to scale" "set cpuPercent, memoryPercent or metrics, or set enabled=false") -}}
{{- end -}}
{{- end -}}
