using CoinStats.Json;

namespace CoinStats.Http;

/// <content>Arguments that are objects, or of one of several shapes.</content>
public sealed partial class ApiRequest
{
    /// <summary>Adds an object, or a value of one of several shapes, to the query.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is made of.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="allowReserved">As in <see cref="AddQuery"/>.</param>
    /// <exception cref="ArgumentException">The value is an empty list, or holds the separator of the format.</exception>
    public void AddQueryValue<T>(string name, T? value, JsonValueWriter<T> writer, ValueFormat format, bool allowReserved = false)
    {
        if (value is null)
        {
            return;
        }

        var wire = WireValue.Of(value, writer);
        CheckNotEmpty(name, wire);
        if (IsJoined(wire, format))
        {
            CheckParts(name, wire, SeparatorOf(format));
            Meter(CreditPlace.Query, name, wire);
        }

        foreach (var pair in wire.Pairs(name, format))
        {
            var query = StartQuery(pair.Name).Append(QueryText.Escape(pair.Texts[0], allowReserved));
            foreach (string text in pair.Texts.Skip(1))
            {
                AppendSeparator(query, SeparatorOf(format)).Append(QueryText.Escape(text, allowReserved));
            }

            if (!IsJoined(wire, format))
            {
                _meter.Add(CreditPlace.Query, name, pair.Texts[0]);
            }
        }
    }

    /// <summary>Fills a parameter of the path whose style is not the plain one, or whose value is an object or of one of several shapes.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The parameter's name in the template.</param>
    /// <param name="value">The value.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is made of.</param>
    /// <param name="format">How it is written.</param>
    /// <exception cref="ArgumentException">The value is empty, or names another path.</exception>
    public void AddPathValue<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format)
    {
        var wire = WireValue.Of(value, writer);
        bool isExploded = format is ValueFormat.Exploded or ValueFormat.LabelExploded or ValueFormat.MatrixExploded;
        string escapedName = Uri.EscapeDataString(name);
        string text = format switch
        {
            ValueFormat.Label => "." + wire.Join(",", isExploded, Uri.EscapeDataString),
            ValueFormat.LabelExploded => "." + wire.Join(".", isExploded, Uri.EscapeDataString),
            ValueFormat.MatrixExploded when wire.IsObject => ";" + wire.Join(";", isExploded, Uri.EscapeDataString),
            ValueFormat.MatrixExploded => string.Concat(wire.Parts.Select(part => $";{escapedName}={Uri.EscapeDataString(part.Value)}")),
            ValueFormat.Matrix => $";{escapedName}={wire.Join(",", isExploded, Uri.EscapeDataString)}",
            _ => wire.Join(",", isExploded, Uri.EscapeDataString),
        };
        SetPath(name, wire.Parts.All(part => part.Value.Length == 0) ? "" : text, text);
        Meter(CreditPlace.Path, name, wire);
    }

    /// <summary>Adds a request header with an object or a value of one of several shapes.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is made of.</param>
    /// <param name="format">How it is written.</param>
    /// <exception cref="ArgumentException">The value holds a comma, or a character that no header may hold.</exception>
    public void AddHeaderValue<T>(string name, T? value, JsonValueWriter<T> writer, ValueFormat format)
    {
        if (value is not null)
        {
            var wire = WireValue.Of(value, writer);
            CheckParts(name, wire, ',');
            AddHeader(name, wire.Join(",", format == ValueFormat.Exploded, static text => text));
        }
    }

    /// <summary>Adds a cookie with an object or a value of one of several shapes.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is made of.</param>
    /// <param name="format">How it is written.</param>
    /// <exception cref="ArgumentException">The value holds a comma.</exception>
    public void AddCookieValue<T>(string name, T? value, JsonValueWriter<T> writer, ValueFormat format)
    {
        if (value is null)
        {
            return;
        }

        var wire = WireValue.Of(value, writer);
        if (format != ValueFormat.Exploded || !wire.IsObject)
        {
            CheckParts(name, wire, ',');
            AddCookie(name, wire.Join(",", isExploded: false, static text => text));
            return;
        }

        foreach (var part in wire.Parts)
        {
            AddCookie(part.Key, part.Value);
        }
    }

    private static bool IsJoined(WireValue wire, ValueFormat format) =>
        format is not (ValueFormat.Deep or ValueFormat.Exploded) && (wire.IsObject || wire.IsList);

    private void Meter(CreditPlace place, string name, WireValue wire)
    {
        foreach (var part in wire.Parts)
        {
            _meter.Add(place, name, part.Value);
        }
    }

    private void CheckNotEmpty(string name, WireValue wire)
    {
        if (wire is { IsList: true, Parts.Count: 0 })
        {
            throw EmptyList(name);
        }
    }

    private void CheckParts(string name, WireValue wire, char separator)
    {
        foreach (var part in wire.Parts)
        {
            if ((wire.IsObject || wire.IsList) && (part.Value.Contains(separator) || part.Key.Contains(separator)))
            {
                throw HoldsSeparator(name, part.Value.Contains(separator) ? part.Value : part.Key, separator);
            }
        }
    }
}
