// Nothing is built here: these modules are downloaded for the API descriptions that they carry, with their checksums.
module salesmesh.dev/infra/tools/kubernetes-api

go 1.26.0

require (
	github.com/prometheus-operator/prometheus-operator v0.85.0
	k8s.io/kubernetes v1.36.3
	sigs.k8s.io/gateway-api v1.6.3
)
