namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Every kind of change the tool knows. An id is never given another meaning.</summary>
internal static class DiffRules
{
    private static readonly List<DiffRule> Known = [];

    public static readonly DiffRule TitleChanged = Words("title-changed", "The document has another title");
    public static readonly DiffRule VersionChanged = Words("version-changed", "The document has another version");
    public static readonly DiffRule DescriptionChanged = Words("description-changed", "The document's description changed");
    public static readonly DiffRule DefaultServerChanged = Breaking("default-server-changed", "Calls go to another address");
    public static readonly DiffRule ServerAdded = Compatible("server-added", "A further server");
    public static readonly DiffRule ServerRemoved = Compatible("server-removed", "A server other than the first is gone");
    public static readonly DiffRule TagAdded = Compatible("tag-added", "A new group of operations");
    public static readonly DiffRule TagRemoved = Breaking("tag-removed", "A group of operations is gone");
    public static readonly DiffRule TagDescriptionChanged = Words("tag-description-changed", "A group is described otherwise");
    public static readonly DiffRule SecuritySchemeAdded = Compatible("security-scheme-added", "A new way to prove who calls");
    public static readonly DiffRule SecuritySchemeRemoved = Breaking("security-scheme-removed", "A way to prove who calls is gone");
    public static readonly DiffRule SecuritySchemeChanged = Breaking("security-scheme-changed", "The key is sent otherwise");

    public static readonly DiffRule OperationAdded = Compatible("operation-added", "A new operation");
    public static readonly DiffRule OperationRemoved = Breaking("operation-removed", "An operation is gone");
    public static readonly DiffRule DeprecatedOperationRemoved = Breaking(
        "deprecated-operation-removed",
        "An operation is gone that was deprecated before"
    );
    public static readonly DiffRule OperationIdChanged = Breaking("operation-id-changed", "An operation has another id");
    public static readonly DiffRule OperationPathChanged = Breaking("operation-path-changed", "An operation has another path");
    public static readonly DiffRule OperationMethodChanged = Breaking("operation-method-changed", "An operation has another method");
    public static readonly DiffRule OperationTagChanged = Breaking("operation-tag-changed", "An operation is in another group");
    public static readonly DiffRule OperationDeprecated = Compatible("operation-deprecated", "An operation is deprecated");
    public static readonly DiffRule OperationRevived = Compatible("operation-revived", "An operation is no longer deprecated");
    public static readonly DiffRule OperationSummaryChanged = Words("operation-summary-changed", "The summary changed");
    public static readonly DiffRule OperationDescriptionChanged = Words("operation-description-changed", "The description changed");
    public static readonly DiffRule OperationSecurityAdded = Breaking("operation-security-added", "A key is needed now");
    public static readonly DiffRule OperationSecurityRemoved = Compatible("operation-security-removed", "No key is needed any more");
    public static readonly DiffRule OperationSecurityChanged = Breaking("operation-security-changed", "Another kind of key is needed");

    public static readonly DiffRule OptionalParameterAdded = Compatible("optional-parameter-added", "A new optional parameter");
    public static readonly DiffRule RequiredParameterAdded = Breaking("required-parameter-added", "A new required parameter");
    public static readonly DiffRule ParameterRemoved = Breaking("parameter-removed", "A parameter is gone");
    public static readonly DiffRule ParameterLocationChanged = Breaking(
        "parameter-location-changed",
        "A parameter is sent in another place"
    );
    public static readonly DiffRule ParameterBecameRequired = Breaking("parameter-became-required", "A parameter is required now");
    public static readonly DiffRule ParameterBecameOptional = Compatible("parameter-became-optional", "A parameter is optional now");
    public static readonly DiffRule ParameterOrderChanged = Breaking("parameter-order-changed", "The arguments stand in another order");
    public static readonly DiffRule ParameterPositionChanged = Breaking(
        "parameter-position-changed",
        "A new optional argument stands before others"
    );
    public static readonly DiffRule ParametersBecameRecord = Breaking(
        "parameters-became-record",
        "The optional arguments move into a request record"
    );
    public static readonly DiffRule ParametersLeftRecord = Breaking(
        "parameters-left-record",
        "The optional arguments leave their request record"
    );
    public static readonly DiffRule ParameterStyleChanged = Breaking("parameter-style-changed", "A parameter is written otherwise");
    public static readonly DiffRule ParameterDeprecated = Compatible("parameter-deprecated", "A parameter is deprecated");
    public static readonly DiffRule ParameterDescriptionChanged = Words(
        "parameter-description-changed",
        "A parameter is described otherwise"
    );

    public static readonly DiffRule OptionalBodyAdded = Compatible("optional-body-added", "An optional body can be sent now");
    public static readonly DiffRule RequiredBodyAdded = Breaking("required-body-added", "A body is required now");
    public static readonly DiffRule BodyRemoved = Breaking("body-removed", "No body is sent any more");
    public static readonly DiffRule BodyBecameRequired = Breaking("body-became-required", "The body is required now");
    public static readonly DiffRule BodyBecameOptional = Compatible("body-became-optional", "The body is optional now");
    public static readonly DiffRule BodyMediaTypeAdded = Compatible("body-media-type-added", "The body may be sent in a further form");
    public static readonly DiffRule BodyMediaTypeRemoved = Breaking(
        "body-media-type-removed",
        "The body may not be sent in a form any more"
    );
    public static readonly DiffRule BodyDescriptionChanged = Words("body-description-changed", "The body is described otherwise");

    public static readonly DiffRule SuccessStatusAdded = Compatible("success-status-added", "A further success status");
    public static readonly DiffRule SuccessStatusRemoved = Breaking("success-status-removed", "A success status is gone");
    public static readonly DiffRule ErrorStatusAdded = Compatible("error-status-added", "A further documented error");
    public static readonly DiffRule ErrorStatusRemoved = Compatible("error-status-removed", "A documented error is gone");
    public static readonly DiffRule ResponseMediaTypeAdded = Compatible(
        "response-media-type-added",
        "The answer may come in a further form"
    );
    public static readonly DiffRule ResponseMediaTypeRemoved = Breaking(
        "response-media-type-removed",
        "The answer does not come in a form any more"
    );
    public static readonly DiffRule ResponseBodyAdded = Compatible("response-body-added", "The answer has a described body now");
    public static readonly DiffRule ResponseBodyRemoved = Breaking("response-body-removed", "The answer has no described body any more");
    public static readonly DiffRule ResponseHeaderAdded = Compatible("response-header-added", "A further response header");
    public static readonly DiffRule ResponseHeaderRemoved = Compatible("response-header-removed", "A response header is gone");
    public static readonly DiffRule ResponseDescriptionChanged = Words("response-description-changed", "The answer is described otherwise");
    public static readonly DiffRule ResponseExampleChanged = Words("response-example-changed", "The answer has another example");
    public static readonly DiffRule RequestExampleChanged = Words("request-example-changed", "The request has another example");

    public static readonly DiffRule SchemaAdded = Compatible("schema-added", "A new type");
    public static readonly DiffRule SchemaRemoved = Breaking("schema-removed", "A type is gone");
    public static readonly DiffRule SchemaDescriptionChanged = Words("schema-description-changed", "A value is described otherwise");
    public static readonly DiffRule SchemaExampleChanged = Words("schema-example-changed", "A value has another example");
    public static readonly DiffRule SchemaDeprecated = Compatible("schema-deprecated", "A value is deprecated");
    public static readonly DiffRule TypeChanged = Breaking("type-changed", "A value has another type");
    public static readonly DiffRule ReferenceChanged = Breaking("reference-changed", "A value is of another named type");
    public static readonly DiffRule NumberBecameInteger = Breaking("number-became-integer", "A number is whole now");
    public static readonly DiffRule IntegerBecameNumber = Breaking("integer-became-number", "A whole number may have decimals now");
    public static readonly DiffRule FormatChanged = Breaking("format-changed", "A value has a format with another C# type");
    public static readonly DiffRule FormatHintChanged = Compatible("format-hint-changed", "A value has another format of the same C# type");
    public static readonly DiffRule ResponseBecameNullable = Breaking("response-became-nullable", "The answer may hold null now");
    public static readonly DiffRule ResponseBecameNotNullable = Compatible(
        "response-became-not-nullable",
        "The answer never holds null now"
    );
    public static readonly DiffRule RequestBecameNullable = Compatible("request-became-nullable", "Null may be sent now");
    public static readonly DiffRule RequestBecameNotNullable = Breaking("request-became-not-nullable", "Null may not be sent any more");
    public static readonly DiffRule DefaultChanged = Compatible("default-changed", "What the server assumes changed");
    public static readonly DiffRule NameMoved = Breaking("name-moved", "A name of the generated code changes for the sake of another");
    public static readonly DiffRule CSharpNameChanged = Breaking("csharp-name-changed", "The generated type has another name");
    public static readonly DiffRule CSharpTypeChanged = Breaking("csharp-type-changed", "Another type of the runtime is used");

    public static readonly DiffRule ResponsePropertyAdded = Compatible("response-property-added", "The answer has a further member");
    public static readonly DiffRule ResponseRequiredPropertyAdded = Compatible(
        "response-required-property-added",
        "The answer always has a further member"
    );
    public static readonly DiffRule ResponsePropertyRemoved = Breaking("response-property-removed", "The answer lost a member");
    public static readonly DiffRule ResponsePropertyBecameOptional = Breaking(
        "response-property-became-optional",
        "A member of the answer may be absent now"
    );
    public static readonly DiffRule ResponsePropertyBecameRequired = Compatible(
        "response-property-became-required",
        "A member of the answer is always there now"
    );
    public static readonly DiffRule RequestPropertyAdded = Compatible("request-property-added", "The request may have a further member");
    public static readonly DiffRule RequestRequiredPropertyAdded = Breaking(
        "request-required-property-added",
        "The request must have a further member"
    );
    public static readonly DiffRule RequestPropertyRemoved = Breaking("request-property-removed", "The request lost a member");
    public static readonly DiffRule RequestPropertyBecameRequired = Breaking(
        "request-property-became-required",
        "A member of the request is required now"
    );
    public static readonly DiffRule RequestPropertyBecameOptional = Compatible(
        "request-property-became-optional",
        "A member of the request is optional now"
    );
    public static readonly DiffRule AdditionalPropertiesAdded = Compatible(
        "additional-properties-added",
        "Undeclared members are described now"
    );
    public static readonly DiffRule AdditionalPropertiesRemoved = Breaking(
        "additional-properties-removed",
        "Undeclared members are not described any more"
    );
    public static readonly DiffRule AdditionalPropertiesForbidden = Breaking(
        "additional-properties-forbidden",
        "Undeclared members are an error in a request now"
    );

    public static readonly DiffRule RequestEnumValueAdded = Compatible("request-enum-value-added", "A further value may be sent");
    public static readonly DiffRule RequestEnumValueRemoved = Breaking("request-enum-value-removed", "A value may not be sent any more");
    public static readonly DiffRule ResponseEnumValueAdded = Compatible("response-enum-value-added", "A further value may be received");
    public static readonly DiffRule ResponseEnumValueRemoved = Breaking("response-enum-value-removed", "A known value is gone");
    public static readonly DiffRule EnumAdded = Breaking("enum-added", "Free text has known values now");
    public static readonly DiffRule EnumRemoved = Breaking("enum-removed", "Known values became free text");

    public static readonly DiffRule UnionVariantAddedToRequest = Compatible("request-union-variant-added", "A further shape may be sent");
    public static readonly DiffRule UnionVariantAddedToResponse = Breaking(
        "response-union-variant-added",
        "A further shape may be received"
    );
    public static readonly DiffRule UnionVariantRemoved = Breaking("union-variant-removed", "A shape is gone");
    public static readonly DiffRule DiscriminatorChanged = Breaking("discriminator-changed", "Shapes are told apart otherwise");
    public static readonly DiffRule TupleChanged = Breaking("tuple-changed", "The positions of a list mean something else");

    public static readonly DiffRule RequestLimitTightened = Breaking(
        "request-limit-tightened",
        "Values are refused that were taken before"
    );
    public static readonly DiffRule RequestLimitLoosened = Compatible(
        "request-limit-loosened",
        "Values are taken that were refused before"
    );
    public static readonly DiffRule RequestPatternChanged = Breaking("request-pattern-changed", "Text must match another pattern");
    public static readonly DiffRule ResponseLimitChanged = Words("response-limit-changed", "The answer keeps other limits");

    public static readonly DiffRule CreditsRaised = Compatible("credits-raised", "A call costs more");
    public static readonly DiffRule CreditsLowered = Compatible("credits-lowered", "A call costs less");
    public static readonly DiffRule CreditsAdded = Compatible("credits-added", "The price of a call is known now");
    public static readonly DiffRule CreditsRemoved = Compatible("credits-removed", "The price of a call is not known any more");
    public static readonly DiffRule CreditMultipliersChanged = Compatible(
        "credit-multipliers-changed",
        "Other parameters multiply the price"
    );
    public static readonly DiffRule RequiredAnyAdded = Breaking("required-any-added", "One group of parameters must be complete now");
    public static readonly DiffRule RequiredAnyRemoved = Compatible(
        "required-any-removed",
        "No group of parameters must be complete any more"
    );
    public static readonly DiffRule RequiredAnyTightened = Breaking(
        "required-any-tightened",
        "A group of parameters does not suffice any more"
    );
    public static readonly DiffRule RequiredAnyLoosened = Compatible("required-any-loosened", "A further group of parameters suffices");
    public static readonly DiffRule PaginationAdded = Compatible("pagination-added", "The operation can be listed through now");
    public static readonly DiffRule PaginationRemoved = Breaking("pagination-removed", "The operation cannot be listed through any more");
    public static readonly DiffRule PaginationChanged = Compatible("pagination-changed", "The operation is paged otherwise");
    public static readonly DiffRule SyncAdded = Compatible("sync-added", "The operation waits for a sync now");
    public static readonly DiffRule SyncRemoved = Breaking("sync-removed", "The operation waits for no sync any more");
    public static readonly DiffRule SyncChanged = Compatible("sync-changed", "The operation waits for another sync");
    public static readonly DiffRule CacheLifetimeAdded = Compatible(
        "cache-lifetime-added",
        "An answer may serve equal calls for a time now"
    );
    public static readonly DiffRule CacheLifetimeRemoved = Compatible("cache-lifetime-removed", "An answer is not kept any more");
    public static readonly DiffRule CacheLifetimeChanged = Compatible("cache-lifetime-changed", "An answer is kept for another time");

    public static readonly DiffRule EmptyFormAdded = Compatible("empty-form-added", "A further answer is read as nothing there");
    public static readonly DiffRule EmptyFormRemoved = Compatible("empty-form-removed", "An answer is not read as nothing there any more");
    public static readonly DiffRule AlsoNamedAdded = Compatible("also-named-added", "A member of the answer is found under a further name");
    public static readonly DiffRule AlsoNamedRemoved = Compatible(
        "also-named-removed",
        "A member of the answer is not found under another name any more"
    );
    public static readonly DiffRule CreditUsageAdded = Compatible("credit-usage-added", "The credits of the account can be asked for now");
    public static readonly DiffRule CreditUsageRemoved = Breaking(
        "credit-usage-removed",
        "The credits of the account cannot be asked for any more"
    );
    public static readonly DiffRule CreditUsageChanged = Compatible(
        "credit-usage-changed",
        "The credits of the account stand elsewhere in the answer"
    );
    public static readonly DiffRule ErrorRulesChanged = Compatible("error-rules-changed", "Error answers mean something else");
    public static readonly DiffRule RateLimitChanged = Compatible("rate-limit-changed", "Another rate of requests holds by default");
    public static readonly DiffRule SimulationChanged = Compatible(
        "simulation-changed",
        "The mock server simulates the operation otherwise"
    );

    /// <summary>All rules, in the order they are declared.</summary>
    public static IReadOnlyList<DiffRule> All => Known;

    private static DiffRule Breaking(string id, string summary) => Add(new(id, DiffSeverity.Breaking, summary));

    private static DiffRule Compatible(string id, string summary) => Add(new(id, DiffSeverity.Compatible, summary));

    private static DiffRule Words(string id, string summary) => Add(new(id, DiffSeverity.Documentation, summary));

    private static DiffRule Add(DiffRule rule)
    {
        Known.Add(rule);
        return rule;
    }
}
