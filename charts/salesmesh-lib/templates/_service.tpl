{{/* One address in front of the pods, for clients that do not balance themselves. Takes {root, name, workload}. */}}
{{- define "salesmesh-lib.service" -}}
apiVersion: v1
kind: Service
metadata: {{- include "salesmesh-lib.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector: {{- include "salesmesh-lib.selector" . | nindent 4 }}
  ports:
    - { name: http, port: {{ int .workload.ports.http }}, targetPort: http, appProtocol: http }
{{- end -}}

{{/*
The pods' own addresses: a gRPC connection is kept for long, so callers must know every pod to spread their calls.
Takes {root, name, workload}.
*/}}
{{- define "salesmesh-lib.service-headless" -}}
apiVersion: v1
kind: Service
metadata: {{- include "salesmesh-lib.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  clusterIP: None
  selector: {{- include "salesmesh-lib.selector" . | nindent 4 }}
  ports:
    - { name: grpc, port: {{ int .workload.ports.grpc }}, targetPort: grpc, appProtocol: grpc }
{{- end -}}
