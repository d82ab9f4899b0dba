using System.Globalization;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.MockServer.Validating;

/// <summary>Holds one parameter of a request against the document.</summary>
internal sealed class ParameterCheck
{
    private readonly TextCheck _value;
    private readonly ArraySchema? _list;
    private readonly char _separator;
    private readonly bool _asksForText;
    private readonly PartsCheck _parts;
    private readonly ContentCheck? _content;

    /// <summary>Compiles a parameter.</summary>
    public ParameterCheck(ApiParameter parameter, int index, SchemaCatalog catalog)
    {
        Parameter = parameter;
        Index = index;
        Label = $"{parameter.In.ToString().ToLowerInvariant()} parameter '{parameter.Name}'";
        var schema = parameter.ContentMediaType is null ? catalog.Resolve(parameter.Schema) : new AnySchema();
        _content = parameter.ContentMediaType is { } type && MediaType.IsJson(type) ? new(catalog.Checks.Of(parameter.Schema)) : null;
        _list = schema as ArraySchema;
        IsRepeatable = _list is not null && parameter.Explode && parameter.In == ParameterLocation.Query;
        _parts = new PartsCheck(parameter, schema, catalog);
        IsObject = _parts.IsObject;
        MayBeNothing = IsObject && (schema as ObjectSchema)?.Properties.Any(static member => member.Required) != true;
        Shape =
            schema is ArraySchema ? WireShape.List
            : schema is ObjectSchema ? WireShape.Object
            : WireShape.Value;
        IsStyled = parameter.In == ParameterLocation.Path && (Shape != WireShape.Value || parameter.Style != ParameterStyle.Simple);
        _value = TextCheck.Compile(_list?.Items ?? schema, catalog);
        _asksForText = schema is StringSchema { MinLength: > 0 };
        _separator = parameter.Style.AsPairs().Separator;
    }

    /// <summary>The parameter as the document has it.</summary>
    public ApiParameter Parameter { get; }

    /// <summary>Position among the operation's parameters.</summary>
    public int Index { get; }

    /// <summary>How messages call it.</summary>
    public string Label { get; }

    /// <summary>May stand in the query more than once.</summary>
    public bool IsRepeatable { get; }

    /// <summary>It is or may be an object, whose members may have names of their own.</summary>
    public bool IsObject { get; }

    /// <summary>
    /// It is an object that need not have members, each of which would have a name of its own: without any, it is sent as nothing.
    /// </summary>
    public bool MayBeNothing { get; }

    /// <summary>What the document says the value is.</summary>
    public WireShape Shape { get; }

    /// <summary>A part of a path that its style must take apart before it can be checked.</summary>
    public bool IsStyled { get; }

    /// <summary>A name of the query, or of a cookie, belongs to this object.</summary>
    public bool Owns(string name) =>
        IsObject && Parameter.Style.AsPairs().OwnsMember(Parameter.Name, name, Parameter.Explode, _parts.IsMember);

    /// <summary>Adds what is wrong with an object, of which these are the names and texts.</summary>
    public void CheckPairs(IReadOnlyList<KeyValuePair<string, string>> pairs, ref RequestFindings findings)
    {
        if (IsObject)
        {
            Check(Parameter.Style.AsPairs().Read(Parameter.Name, pairs, WireShape.Object, Parameter.Explode), pairs[0].Value, ref findings);
        }
    }

    /// <summary>Adds what is wrong with one text that holds the whole value: a segment of a path as sent, or a header.</summary>
    public void CheckText(string text, Func<string, string> unescape, ref RequestFindings findings)
    {
        WireParts? Read(WireShape shape) => Parameter.Style.AsText().Read(Parameter.Name, text, shape, Parameter.Explode, unescape);
        if (!_parts.IsUnion || (!_parts.Fits(Read(WireShape.List)) && !_parts.Fits(Read(WireShape.Object))))
        {
            Check(Read(Shape), text, ref findings);
        }
    }

    private void Check(WireParts? value, string text, ref RequestFindings findings)
    {
        if (value is null)
        {
            findings.Refuse(
                $"{Label} must be written in the style {Parameter.Style.ToString().ToLowerInvariant()}, but is {FaultList.Quote(text)}"
            );
        }
        else if (_list is not null && CountFault(value.Items.Count) is { } fault)
        {
            findings.Refuse($"{Label} {fault}");
        }
        else
        {
            _parts.Check(value, Label, ref findings);
        }
    }

    /// <summary>What is wrong with a decoded value; null where nothing is.</summary>
    public string? Fault(ReadOnlySpan<char> value) =>
        _content is not null ? _content.Fault(value)
        : _list is not null && !IsRepeatable ? EntryFault(value, skipsEmpty: false, out _)
        : _value.Fault(value) is { } fault && !FitsByParts(value) ? fault
        : null;

    // A union may be an object or a list, whose parts this one text holds.
    private bool FitsByParts(ReadOnlySpan<char> value)
    {
        if (!_parts.IsUnion)
        {
            return false;
        }

        var pairs = new[] { KeyValuePair.Create(Parameter.Name, value.ToString()) };
        return _parts.Fits(Parameter.Style.AsPairs().Read(Parameter.Name, pairs, WireShape.List, Parameter.Explode))
            || (
                !Parameter.Explode
                && _parts.Fits(Parameter.Style.AsPairs().Read(Parameter.Name, pairs, WireShape.Object, Parameter.Explode))
            );
    }

    /// <summary>What is wrong with a decoded value whose empty entries count for nothing; null where nothing is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isGiven">Becomes false where nothing else stands in it.</param>
    public string? FaultBesidesEmpty(ReadOnlySpan<char> value, ref bool isGiven)
    {
        if (_list is null || IsRepeatable)
        {
            isGiven = !value.IsEmpty;
            return isGiven || _asksForText ? Fault(value) : null;
        }

        var fault = EntryFault(value, skipsEmpty: true, out var count);
        isGiven = count > 0;
        return fault;
    }

    private string? EntryFault(ReadOnlySpan<char> value, bool skipsEmpty, out int count)
    {
        count = 0;
        var at = 0;
        var start = 0;
        while (start <= value.Length)
        {
            var length = value[start..].IndexOf(_separator);
            length = length < 0 ? value.Length - start : length;
            var item = value.Slice(start, length).Trim();
            start += length + 1;
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
    public string? CountFault(int count) =>
        count < _list?.MinItems ? $"must have at least {_list.MinItems} entries, but has {count}"
        : count > _list?.MaxItems ? $"must have at most {_list.MaxItems} entries, but has {count}"
        : null;
}
