// Stands in every bundle for where the SDK keeps what DynamoDB tells of its addresses: asked for by a setting of which we have none.

export class EndpointCache {}
