using System.Globalization;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validation;

/// <summary>Holds one parameter of a request against the document.</summary>
internal sealed class ParameterCheck
{
    private readonly TextCheck _value;
    private readonly ArraySchema? _list;
    private readonly char _separator;
    private readonly bool _asksForText;

    /// <summary>Compiles a parameter.</summary>
    public ParameterCheck(ApiParameter parameter, int index, SchemaCatalog catalog)
    {
        Parameter = parameter;
        Index = index;
        Label = $"{parameter.In.ToString().ToLowerInvariant()} parameter '{parameter.Name}'";
        var schema = catalog.Resolve(parameter.Schema);
        _list = schema as ArraySchema;
        IsRepeatable = _list is not null && parameter.Explode && parameter.In == ParameterLocation.Query;
        IsStructured = schema is ObjectSchema || parameter.ContentMediaType is not null;
        _value = TextCheck.Compile(_list?.Items ?? (IsStructured ? new AnySchema() : schema), catalog);
        _asksForText = schema is StringSchema { MinLength: > 0 };
        _separator = parameter.Style switch
        {
            ParameterStyle.SpaceDelimited => ' ',
            ParameterStyle.PipeDelimited => '|',
            _ => ',',
        };
    }

    /// <summary>The parameter as the document has it.</summary>
    public ApiParameter Parameter { get; }

    /// <summary>Position among the operation's parameters.</summary>
    public int Index { get; }

    /// <summary>How messages call it.</summary>
    public string Label { get; }

    /// <summary>May stand in the query more than once.</summary>
    public bool IsRepeatable { get; }

    /// <summary>An object, or a value of a media type of its own: only its presence is checked.</summary>
    public bool IsStructured { get; }

    /// <summary>What is wrong with a decoded value; null where nothing is.</summary>
    public string? Fault(ReadOnlySpan<char> value) => _list is null || IsRepeatable ? _value.Fault(value) : EntryFault(value, skipsEmpty: false, out _);

    /// <summary>What is wrong with a decoded value whose empty entries count for nothing; null where nothing is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isGiven">Becomes false where nothing else stands in it.</param>
    public string? FaultBesidesEmpty(ReadOnlySpan<char> value, ref bool isGiven)
    {
        if (_list is null || IsRepeatable)
        {
            isGiven = !value.IsEmpty;
            return isGiven || _asksForText ? _value.Fault(value) : null;
        }

        var fault = EntryFault(value, skipsEmpty: true, out var count);
        isGiven = count > 0;
        return fault;
    }

    private string? EntryFault(ReadOnlySpan<char> value, bool skipsEmpty, out int count)
    {
        count = 0;
        var at = 0;
        foreach (var range in value.Split(_separator))
        {
            var item = value[range].Trim();
            at++;
            if (item.IsEmpty)
            {
                if (skipsEmpty)
                {
                    continue;
                }

                return $"has an empty entry: {FaultList.Quote(value)}";
            }

            count++;
            if (_value.Fault(item) is { } fault)
            {
                return string.Create(CultureInfo.InvariantCulture, $"entry {at} {fault}");
            }
        }

        return CountFault(count);
    }

    /// <summary>What is wrong with the number of values of a list.</summary>
    public string? CountFault(int count)
        => count < _list?.MinItems ? $"must have at least {_list.MinItems} entries, but has {count}"
            : count > _list?.MaxItems ? $"must have at most {_list.MaxItems} entries, but has {count}"
            : null;
}
