using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>Calls the generated method of an operation with arguments made from the document's examples.</summary>
internal sealed class OperationCall
{
    private static readonly Type[] Groups = typeof(CoinStatsClient)
        .GetProperties()
        .Select(property => property.PropertyType)
        .Where(type => type.IsInterface)
        .ToArray();

    private readonly SpecOperation _operation;
    private readonly string _name;
    private readonly Type _group;

    public OperationCall(string operationId)
    {
        _operation = SpecDocument.Operation(operationId);
        _name = typeof(CoinStatsOperations)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Single(property => property.GetValue(null) is CoinStatsOperation operation && operation.Id == operationId)
            .Name;
        _group = Groups.Single(type => type.GetMethods().Any(method => method.Name == _name + "WithResponseAsync"));
    }

    /// <summary>Calls the method that answers documented errors instead of throwing them.</summary>
    public async Task<ApiResponse> WithResponseAsync(CoinStatsClient client) =>
        (ApiResponse)(await InvokeAsync(client, _name + "WithResponseAsync").ConfigureAwait(true))!;

    /// <summary>Calls the plain method: its result, or the exception it throws.</summary>
    public Task<object?> PlainAsync(CoinStatsClient client) => InvokeAsync(client, _name + "Async");

    /// <summary>Walks the list over all pages to its end.</summary>
    /// <returns>The number of rows.</returns>
    public Task<int> ListAsync(CoinStatsClient client)
    {
        var method = _group
            .GetMethods()
            .First(candidate =>
                candidate.Name.StartsWith("List", StringComparison.Ordinal)
                && _name.EndsWith(candidate.Name["List".Length..^"Async".Length], StringComparison.Ordinal)
            );
        var rows = Invoke(client, method);
        var count = typeof(OperationCall).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Task<int>)count.MakeGenericMethod(method.ReturnType.GetGenericArguments()).Invoke(null, [rows])!;
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var _ in rows.ConfigureAwait(true))
        {
            count++;
        }

        return count;
    }

    private async Task<object?> InvokeAsync(CoinStatsClient client, string methodName)
    {
        var task = (Task)Invoke(client, _group.GetMethods().First(candidate => candidate.Name == methodName));
        await task.ConfigureAwait(true);
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private object Invoke(CoinStatsClient client, MethodInfo method)
    {
        var group = typeof(CoinStatsClient).GetProperties().Single(property => property.PropertyType == _group).GetValue(client)!;
        return method.Invoke(
            group,
            BindingFlags.DoNotWrapExceptions,
            null,
            [.. method.GetParameters().Select(Argument)],
            CultureInfo.InvariantCulture
        )!;
    }

    private object? Argument(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (parameter.Name == "body")
        {
            return Body(parameter.ParameterType);
        }

        return parameter.Name == "request" ? RequestRecord(parameter.ParameterType) : Value(parameter.Name!, parameter.ParameterType);
    }

    private object RequestRecord(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(record, Value(property.Name, property.PropertyType));
        }

        return record;
    }

    private object? Value(string clrName, Type type)
    {
        var parameter = _operation.Parameters.Single(candidate => Same(Spoken(candidate), clrName));
        if (SpecOperation.ParameterExample(parameter) is { } example)
        {
            return Convert(example, Nullable.GetUnderlyingType(type) ?? type);
        }

        // Only parameters that must be given need a value where the document shows none; all of those are texts or lists of texts.
        return _operation.MustBeGiven(parameter) ? (type == typeof(string) ? "a-value" : new[] { "a-value" }) : null;
    }

    private object? Body(Type type)
    {
        var schema = SpecDocument.Resolve(
            _operation.Json.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")
        );
        var members = schema
            .GetProperty("properties")
            .EnumerateObject()
            .Where(member => member.Value.TryGetProperty("example", out _))
            .ToDictionary(member => member.Name, member => member.Value.GetProperty("example"));
        return JsonSerializer.Deserialize(JsonSerializer.Serialize(members), type);
    }

    private static object? Convert(JsonElement example, Type type)
    {
        if (type == typeof(WalletRef))
        {
            return WalletRef.Parse(example.GetString()!);
        }

        if (type == typeof(DateTimeOffset))
        {
            return example.GetDateTimeOffset();
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var element = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            foreach (var item in example.EnumerateArray())
            {
                list.Add(Convert(item, element));
            }

            return list;
        }

        return example.Deserialize(type);
    }

    // A header of the same name as a query parameter says that it is the header.
    private string Spoken(JsonElement parameter)
    {
        var name = parameter.GetProperty("name").GetString()!;
        var isSecond =
            parameter.GetProperty("in").GetString() == "header"
            && _operation.Parameters.Any(other =>
                other.GetProperty("in").GetString() == "query" && Same(other.GetProperty("name").GetString()!, name)
            );
        return isSecond ? name + "Header" : name;
    }

    private static bool Same(string wireName, string clrName) =>
        string.Equals(string.Concat(wireName.Where(char.IsLetterOrDigit)), clrName, StringComparison.OrdinalIgnoreCase);
}
