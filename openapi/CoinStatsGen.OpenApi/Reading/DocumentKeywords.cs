namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// What may stand in each kind of object, OpenAPI 3.0 to 3.2. Everything else is told, unless it begins with <c>x-</c>.
/// Keywords of schemas are in <see cref="SchemaKeywords"/>.
/// </summary>
internal static class DocumentKeywords
{
    public static HashSet<string> Document { get; } =
        Of(
            "openapi",
            "info",
            "servers",
            "paths",
            "components",
            "security",
            "tags",
            "externalDocs",
            "webhooks",
            "jsonSchemaDialect",
            "$self"
        );

    public static HashSet<string> Info { get; } = Of("title", "description", "termsOfService", "contact", "license", "version", "summary");

    public static HashSet<string> Server { get; } = Of("url", "description", "variables", "name");

    public static HashSet<string> ServerVariable { get; } = Of("enum", "default", "description");

    public static HashSet<string> Tag { get; } = Of("name", "description", "externalDocs", "summary", "parent", "kind");

    public static HashSet<string> Components { get; } =
        Of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "mediaTypes"
        );

    public static HashSet<string> SecurityScheme { get; } =
        Of(
            "type",
            "description",
            "name",
            "in",
            "scheme",
            "bearerFormat",
            "flows",
            "openIdConnectUrl",
            "oauth2MetadataUrl",
            "deprecated",
            "$ref"
        );

    public static HashSet<string> PathItem { get; } =
        Of(
            "$ref",
            "summary",
            "description",
            "servers",
            "parameters",
            "additionalOperations",
            "get",
            "put",
            "post",
            "delete",
            "options",
            "head",
            "patch",
            "trace",
            "query"
        );

    public static HashSet<string> Operation { get; } =
        Of(
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers"
        );

    public static HashSet<string> Parameter { get; } =
        Of(
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "example",
            "examples",
            "content",
            "summary"
        );

    public static HashSet<string> Header { get; } =
        Of(
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "example",
            "examples",
            "content",
            "summary"
        );

    public static HashSet<string> RequestBody { get; } = Of("description", "content", "required", "summary");

    public static HashSet<string> Response { get; } = Of("description", "headers", "content", "links", "summary");

    public static HashSet<string> MediaType { get; } =
        Of("schema", "example", "examples", "encoding", "itemSchema", "prefixEncoding", "itemEncoding", "description");

    public static HashSet<string> Encoding { get; } =
        Of("contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding");

    public static HashSet<string> Example { get; } =
        Of("summary", "description", "value", "externalValue", "dataValue", "serializedValue", "$ref");

    public static HashSet<string> Discriminator { get; } = Of("propertyName", "mapping", "defaultMapping");

    private static HashSet<string> Of(params string[] names) => new(names, StringComparer.Ordinal);
}
