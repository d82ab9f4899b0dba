using System;
using System.Collections.Generic;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <content>Paths and operations.</content>
public sealed partial class OpenApiReader
{
    private List<ApiOperation> ReadPaths()
    {
        var operations = new List<(ApiOperation Operation, JsonValue Value)>();
        foreach (var path in GetMembers(_root, "paths"))
        {
            if (path.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (!path.Name.StartsWith("/", StringComparison.Ordinal))
            {
                Report(SpecProblemKind.InvalidValue, $"The path {JsonStrings.Quote(path.Name)} must begin with '/'. Its operations are left out.", path.Value);
                continue;
            }

            if (Follow(path.Value) is { } item && CheckObject(item, "A path item"))
            {
                ReadPathItem(path.Name, item, operations);
            }
        }

        return WithIds(operations);
    }

    private void ReadPathItem(string path, JsonValue item, List<(ApiOperation Operation, JsonValue Value)> operations)
    {
        CheckKeywords(item, SpecKeywords.PathItem);
        foreach (var member in item.Members)
        {
            if (IsMethod(member.Name))
            {
                AddOperation(member.Name, path, item, member.Value, operations);
            }
        }

        foreach (var member in GetMembers(item, "additionalOperations"))
        {
            AddOperation(member.Name, path, item, member.Value, operations);
        }
    }

    private static bool IsMethod(string name)
        => name is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" or "query";

    private void AddOperation(string method, string path, JsonValue item, JsonValue value, List<(ApiOperation Operation, JsonValue Value)> operations)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        string? fault;
        if (value.Kind != JsonKind.Object)
        {
            fault = $"it must be an object, not {Describe(value)}";
        }
        else if (ReadOperation(method, path, item, value, out fault) is { } operation)
        {
            operations.Add((operation, value));
            return;
        }

        Report(SpecProblemKind.SkippedOperation, $"{method.ToUpperInvariant()} {path} is left out: {fault}.", value, length: 1);
    }

    private ApiOperation? ReadOperation(string method, string path, JsonValue item, JsonValue value, out string? fault)
    {
        CheckKeywords(value, SpecKeywords.Operation);
        var parameters = ReadOperationParameters(path, item, value, out fault);
        if (fault is not null)
        {
            return null;
        }

        var body = ReadRequestBody(value, out fault);
        var responses = fault is null ? ReadResponses(value, out fault) : default;
        if (fault is not null)
        {
            return null;
        }

        return new ApiOperation
        {
            Id = GetText(value, "operationId") ?? string.Empty,
            Method = method.ToUpperInvariant(),
            Path = path,
            Tags = value.TryGet("tags", out var tags) ? AsTexts(tags, "tags").ToEquatableArray() : default,
            Summary = GetText(value, "summary") ?? GetText(item, "summary"),
            Description = GetText(value, "description") ?? GetText(item, "description"),
            Deprecated = GetFlag(value, "deprecated"),
            Parameters = parameters.ToEquatableArray(),
            RequestBody = body,
            Responses = responses,
            Security = ReadSecurity(value) ?? _rootSecurity,
            Servers = ReadOwnServers(item, value),
            Credits = ReadCredits(value),
            CreditUsage = ReadCreditUsage(value),
            RequiredAny = ReadRequiredAny(value),
            Pagination = ReadPagination(value),
            Sync = ReadSync(value),
            StartsSync = ReadSyncStart(value),
            CacheSeconds = ReadCacheSeconds(value, method),
            EmptyForms = ReadEmptyForms(value),
            Provenance = ReadProvenance(value),
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

        var servers = ReadServers(owner);
        return servers == _rootServers ? default : servers;
    }
}
