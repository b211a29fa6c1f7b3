{{/* Which objects a workload is made of, as a JSON list of the library's templates. Takes {root, workload}. */}}
{{- define "salesmesh.objects" -}}
{{- $values := .root.Values -}}
{{- $ports := .workload.ports -}}
{{- $isOutside := not (kindIs "invalid" $ports.http) -}}
{{- $hasMetrics := and $values.serviceMonitor.enabled (not (kindIs "invalid" $ports.metrics)) -}}
{{- $objects := list "service-account" "deployment" "pod-disruption-budget" -}}
{{- if $isOutside }}{{ $objects = append $objects "service" }}{{ end -}}
{{- if not (kindIs "invalid" $ports.grpc) }}{{ $objects = append $objects "service-headless" }}{{ end -}}
{{- if .workload.autoscaling.enabled }}{{ $objects = append $objects "horizontal-pod-autoscaler" }}{{ end -}}
{{- if .workload.files }}{{ $objects = append $objects "config-map" }}{{ end -}}
{{- if $values.network.policies }}{{ $objects = append $objects "network-policy" }}{{ end -}}
{{- if and $isOutside $values.httpRoute.enabled }}{{ $objects = append $objects "http-route" }}{{ end -}}
{{- if and $isOutside $values.ingress.enabled }}{{ $objects = append $objects "ingress" }}{{ end -}}
{{- if $hasMetrics }}{{ $objects = concat $objects (list "service-metrics" "service-monitor") }}{{ end -}}
{{- toJson $objects -}}
{{- end -}}
