using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>One row for each wallet, coin or network that a request asks for, where the document says which list names the rows.</summary>
internal sealed class ReflectedRows
{
    private readonly AnswerRows _rows;
    private readonly (string Parameter, RowNames Names)[] _lists;

    private ReflectedRows(AnswerRows rows, (string Parameter, RowNames Names)[] lists)
    {
        _rows = rows;
        _lists = lists;
    }

    /// <summary>Finds the lists of an operation that name its rows; null where there are none.</summary>
    public static ReflectedRows? Find(CompiledOperation operation, AnswerRows rows)
    {
        (string, RowNames)[] lists =
        [
            .. operation
                .Spec.Parameters.Where(p => p is { In: ParameterLocation.Query, NamesRows: not null })
                .Select(p => (p.Name, p.NamesRows!)),
        ];
        return lists.Length == 0 ? null : new ReflectedRows(rows, lists);
    }

    /// <summary>What the rows of a request have of it; null where it names none.</summary>
    public List<Dictionary<string, string>>? Of(MockRequest request)
    {
        foreach (var (parameter, names) in _lists)
        {
            if (RequestValues.List(request, parameter) is { Count: > 0 } values)
            {
                var rows = values.ConvertAll(value => Row(names, value));
                if (rows.TrueForAll(row => row.Count > 0))
                {
                    return rows;
                }
            }
        }

        return null;
    }

    /// <summary>Writes a row.</summary>
    public void Write(Utf8JsonWriter writer, Dictionary<string, string> asked, long index)
    {
        writer.WriteStartObject();
        foreach (var member in _rows.Rows[(int)(index % _rows.Rows.Length)].EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (asked.TryGetValue(member.Name, out var value))
            {
                writer.WriteStringValue(value);
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    // The last part is the id: parts before it may be left out.
    private static Dictionary<string, string> Row(RowNames names, string text)
    {
        var parts = names.Separator is null ? [text] : text.Split(names.Separator, names.Members.Count);
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!names.Any.Contains(parts[i], StringComparer.OrdinalIgnoreCase))
            {
                foreach (var member in names.Members[names.Members.Count - parts.Length + i])
                {
                    row[member] = parts[i];
                }
            }
        }

        return row;
    }
}
