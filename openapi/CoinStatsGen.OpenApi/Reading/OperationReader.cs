using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Paths and operations.</summary>
internal sealed class OperationReader(ReadingContext context)
{
    public List<ApiOperation> ReadPaths()
    {
        var operations = new List<(ApiOperation Operation, JsonValue Value)>();
        foreach (var path in context.GetMembers(context.Root, "paths"))
        {
            if (path.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (!path.Name.StartsWith("/", StringComparison.Ordinal))
            {
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"The path {JsonStrings.Quote(path.Name)} must begin with '/'. Its operations are left out.",
                    path.Value
                );
                continue;
            }

            if (context.Follow(path.Value) is { } item && context.CheckObject(item, "A path item"))
            {
                ReadPathItem(path.Name, item, operations);
            }
        }

        return context.OperationIds.WithIds(operations);
    }

    private void ReadPathItem(string path, JsonValue item, List<(ApiOperation Operation, JsonValue Value)> operations)
    {
        context.CheckKeywords(item, DocumentKeywords.PathItem);
        foreach (var member in item.Members)
        {
            if (IsMethod(member.Name))
            {
                AddOperation(member.Name, path, item, member.Value, operations);
            }
        }

        foreach (var member in context.GetMembers(item, "additionalOperations"))
        {
            AddOperation(member.Name, path, item, member.Value, operations);
        }
    }

    private static bool IsMethod(string name) =>
        name is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" or "query";

    private void AddOperation(
        string method,
        string path,
        JsonValue item,
        JsonValue value,
        List<(ApiOperation Operation, JsonValue Value)> operations
    )
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        string? fault;
        if (value.Kind != JsonKind.Object)
        {
            fault = $"it must be an object, not {ReadingValues.Describe(value)}";
        }
        else if (ReadOperation(method, path, item, value, out fault) is { } operation)
        {
            operations.Add((operation, value));
            return;
        }

        context.Report(DocumentProblemKind.SkippedOperation, $"{method.ToUpperInvariant()} {path} is left out: {fault}.", value, length: 1);
    }

    private ApiOperation? ReadOperation(string method, string path, JsonValue item, JsonValue value, out string? fault)
    {
        context.CheckKeywords(value, DocumentKeywords.Operation);
        var parameters = context.Parameters.ReadOperationParameters(path, item, value, out fault);
        if (fault is not null)
        {
            return null;
        }

        var body = context.Responses.ReadRequestBody(value, out fault);
        var responses = fault is null ? context.Responses.ReadResponses(value, out fault) : default;
        if (fault is not null)
        {
            return null;
        }

        return new ApiOperation
        {
            Id = context.GetText(value, "operationId") ?? "",
            Method = method.ToUpperInvariant(),
            Path = path,
            Tags = value.TryGet("tags", out var tags) ? context.AsTexts(tags, "tags").ToEquatableArray() : default,
            Summary = context.GetText(value, "summary") ?? context.GetText(item, "summary"),
            Description = context.GetText(value, "description") ?? context.GetText(item, "description"),
            Deprecated = context.GetFlag(value, "deprecated"),
            Parameters = parameters.ToEquatableArray(),
            RequestBody = body,
            Responses = responses,
            Security = context.Security.ReadSecurity(value) ?? context.RootSecurity,
            Servers = ReadOwnServers(item, value),
            Credits = context.Extensions.ReadCredits(value),
            CreditUsage = context.Extensions.ReadCreditUsage(value),
            RequiredAny = context.Extensions.ReadRequiredAny(value),
            Arguments = context.Extensions.ReadArguments(value, parameters),
            Pagination = context.Extensions.ReadPagination(value),
            Sync = context.Extensions.ReadSync(value),
            StartsSync = context.Usage.ReadSyncStart(value),
            CacheSeconds = context.Extensions.ReadCacheSeconds(value, method),
            EmptyForms = context.Extensions.ReadEmptyForms(value),
            Provenance = context.Extensions.ReadProvenance(value),
            Position = value.Position,
        };
    }

    private EquatableArray<string> ReadOwnServers(JsonValue item, JsonValue operation)
    {
        var owner = operation.TryGet("servers", out _) ? operation : item;
        if (!owner.TryGet("servers", out _))
        {
            return default;
        }

        var servers = context.Service.ReadServers(owner);
        return servers == context.Servers ? default : servers;
    }
}
