using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Reads what stands at the top of a document, and has the rest read.</summary>
internal sealed class DocumentReader(ReadingContext context)
{
    public ApiDocument ReadDocument()
    {
        context.CheckKeywords(context.Root, DocumentKeywords.Document);
        var info = context.GetObject(context.Root, "info") ?? default;
        if (!info.Exists)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "The document has no \"info\" object with title and version. Add it.",
                context.Root,
                length: 1
            );
        }

        var components = context.GetObject(context.Root, "components") ?? default;
        context.CheckKeywords(info, DocumentKeywords.Info);
        context.CheckKeywords(components, DocumentKeywords.Components);
        var schemes = context.Security.ReadSecuritySchemes(components);
        context.Servers = context.Service.ReadServers(context.Root);
        context.RootSecurity = context.Security.ReadSecurity(context.Root);
        context.CreditValues = context.Service.ReadCreditValues();
        context.Schemas.CollectNamedSchemas(components);
        var operations = context.Operations.ReadPaths();
        ReadUnusedComponents(components);
        return new ApiDocument
        {
            OpenApiVersion = context.GetText(context.Root, "openapi")!,
            Title = context.GetText(info, "title") ?? "",
            Version = context.GetText(info, "version") ?? "",
            Description = context.GetText(info, "description"),
            Servers = context.Servers,
            Tags = ReadTags(operations),
            Operations = operations.ToEquatableArray(),
            Schemas = context.Schemas.ReadNamedSchemas(),
            SecuritySchemes = schemes,
            ErrorRules = context.Service.ReadErrorRules(),
            RateLimit = context.Usage.ReadRateLimit(),
            SyncSubjects = context.Usage.ReadSyncSubjects(),
        };
    }

    // Faults are told wherever they stand. What an operation has used is known by now and costs nothing.
    private void ReadUnusedComponents(JsonValue components)
    {
        foreach (var member in context.GetMembers(components, "parameters"))
        {
            context.Parameters.TryReadParameter(member.Value, out _);
        }

        foreach (var member in context.GetMembers(components, "responses"))
        {
            context.Responses.ReadResponse(member.Value);
        }

        foreach (var member in context.GetMembers(components, "requestBodies"))
        {
            context.Responses.ReadRequestBody(member.Value);
        }
    }

    private EquatableArray<ApiTag> ReadTags(List<ApiOperation> operations)
    {
        var tags = new List<ApiTag>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in context.GetItems(context.Root, "tags"))
        {
            if (!context.CheckObject(item, "A tag"))
            {
                continue;
            }

            context.CheckKeywords(item, DocumentKeywords.Tag);
            if (context.GetText(item, "name") is { } name && seen.Add(name))
            {
                tags.Add(new ApiTag(name, context.GetText(item, "description")));
            }
        }

        foreach (var name in operations.SelectMany(static operation => operation.Tags))
        {
            if (seen.Add(name))
            {
                tags.Add(new ApiTag(name, Description: null));
            }
        }

        return tags.ToEquatableArray();
    }
}
