using CoinStats.Json;
using CoinStatsGen.OpenApi.Wire.Styles;

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

        var wire = WireValue.Of(value, writer, format);
        if (wire is { Shape: WireShape.List, Items.Count: 0 })
        {
            throw EmptyList(name);
        }

        var style = format.AsPairs();
        if (format.IsJoined(wire))
        {
            CheckParts(name, wire, style.Separator);
            Meter(CreditPlace.Query, name, wire);
        }

        foreach (var pair in style.Write(name, wire, format.IsExploded()))
        {
            var query = StartQuery(pair.Name).Append(QueryText.Escape(pair.Texts[0], allowReserved));
            foreach (var text in pair.Texts.Skip(1))
            {
                AppendSeparator(query, style.Separator).Append(QueryText.Escape(text, allowReserved));
            }

            if (!format.IsJoined(wire))
            {
                _meter.Add(CreditPlace.Query, name, pair.Texts[0]);
            }
        }
    }

    /// <summary>
    /// Fills a parameter of the path whose style is not the plain one, or whose value is an object or of one of several shapes.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">The parameter's name in the template.</param>
    /// <param name="value">The value.</param>
    /// <param name="writer">Writes it as JSON, which tells what it is made of.</param>
    /// <param name="format">How it is written.</param>
    /// <exception cref="ArgumentException">The value is empty, names another path, or holds what parts the elements of its
    /// list.</exception>
    public void AddPathValue<T>(string name, T value, JsonValueWriter<T> writer, ValueFormat format)
    {
        var wire = WireValue.Of(value, writer, format);
        var style = format.AsText();
        if (style.Forbidden(wire.Shape, format.IsExploded()) is { } separator)
        {
            CheckParts(name, wire, separator);
        }

        var text = style.Write(name, wire, format.IsExploded(), Uri.EscapeDataString);
        SetPath(name, wire.Items.All(part => part.Value.Length == 0) ? "" : text, text);
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
            var wire = WireValue.Of(value, writer, format);
            CheckParts(name, wire, SimpleStyle.Separator);
            AddHeader(name, SimpleStyle.Instance.Write(name, wire, format.IsExploded(), static text => text));
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

        // A name stands once in cookies: a list is joined, whatever its format.
        var wire = WireValue.Of(value, writer, format);
        var isExploded = format.IsExploded() && wire.Shape == WireShape.Object;
        if (!isExploded)
        {
            CheckParts(name, wire, FormStyle.Instance.Separator);
        }

        foreach (var pair in FormStyle.Instance.Write(name, wire, isExploded))
        {
            AddCookie(pair.Name, string.Join(FormStyle.Instance.Separator, pair.Texts));
        }
    }

    private void Meter(CreditPlace place, string name, WireParts wire)
    {
        foreach (var part in wire.Items)
        {
            _meter.Add(place, name, part.Value);
        }
    }

    private void CheckParts(string name, WireParts wire, char separator)
    {
        foreach (var part in wire.Items)
        {
            if (wire.Shape != WireShape.Value && (part.Value.Contains(separator) || part.Key.Contains(separator)))
            {
                throw HoldsSeparator(name, part.Value.Contains(separator) ? part.Value : part.Key, separator);
            }
        }
    }
}
