using System.Globalization;
using System.Text;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// Ids of operations. One that stands once is kept. Of several who want one id the first by path and method has it, the others are
/// called by method and path: whom an id falls to does not depend on the order of the document.
/// </summary>
internal sealed class OperationIds(ReadingContext context)
{
    public List<ApiOperation> WithIds(List<(ApiOperation Operation, JsonValue Value)> read)
    {
        var owners = new Dictionary<string, int>(read.Count, StringComparer.Ordinal);
        var others = new List<int>();
        for (var i = 0; i < read.Count; i++)
        {
            var id = read[i].Operation.Id;
            if (string.IsNullOrWhiteSpace(id))
            {
                others.Add(i);
            }
            else if (!owners.TryGetValue(id, out var owner))
            {
                owners.Add(id, i);
            }
            else
            {
                var isFirst = Compare(read[i].Operation, read[owner].Operation) < 0;
                owners[id] = isFirst ? i : owner;
                others.Add(isFirst ? owner : i);
            }
        }

        var operations = new List<ApiOperation>(read.Count);
        foreach (var (operation, _) in read)
        {
            operations.Add(operation);
        }

        MakeIds(read, others, owners, operations);
        return operations;
    }

    private void MakeIds(
        List<(ApiOperation Operation, JsonValue Value)> read,
        List<int> nameless,
        Dictionary<string, int> owners,
        List<ApiOperation> operations
    )
    {
        nameless.Sort((left, right) => Compare(read[left].Operation, read[right].Operation));
        foreach (var index in nameless)
        {
            var (operation, value) = read[index];
            var id = FreeId(operation, owners);
            owners.Add(id, index);
            operations[index] = operation with { Id = id };
            if (!string.IsNullOrWhiteSpace(operation.Id))
            {
                var message =
                    $"The operationId {JsonStrings.Quote(operation.Id)} stands twice; this one is read as {JsonStrings.Quote(id)}. "
                    + $"Give it an id of its own.";
                context.Report(
                    DocumentProblemKind.DuplicateOperationId,
                    message,
                    value.TryGet("operationId", out var place) ? place : value
                );
            }
        }
    }

    private static int Compare(ApiOperation left, ApiOperation right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        return order != 0 ? order : string.CompareOrdinal(left.Method, right.Method);
    }

    /// <summary>
    /// <c>get-v1-coins-coinId</c>; <c>GET /v1/coins/{coinId}</c>, which no other operation is, where that is another's. The number is for
    /// a document that gives even this away as an id.
    /// </summary>
    private static string FreeId(ApiOperation operation, Dictionary<string, int> taken)
    {
        var id = MakeOperationId(operation.Method, operation.Path);
        if (!taken.ContainsKey(id))
        {
            return id;
        }

        var whole = operation.Method + " " + operation.Path;
        id = whole;
        for (var i = 2; taken.ContainsKey(id); i++)
        {
            id = whole + " " + i.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }

    /// <summary><c>GET /v1/coins/{coinId}</c> gives <c>get-v1-coins-coinId</c>.</summary>
    private static string MakeOperationId(string method, string path)
    {
        var id = new StringBuilder(method.ToLowerInvariant());
        var isBreak = true;
        foreach (var c in path)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isBreak = true;
                continue;
            }

            if (isBreak)
            {
                id.Append('-');
                isBreak = false;
            }

            id.Append(c);
        }

        return id.ToString();
    }
}
