using System.Globalization;

namespace CoinStats.StubEngine.Matching;

/// <summary>The moment a date is compared with: fixed, or so far from now.</summary>
internal sealed class DateTimeExpectation
{
    private readonly DateTimeOffset? _fixed;
    private readonly (int Amount, string Unit) _offset;
    private readonly bool _isNow;
    private readonly string? _truncate;
    private readonly bool _truncateLast;

    /// <summary>Reads an expectation such as <c>2026-01-01T00:00:00Z</c>, <c>now</c> or <c>now +3 days</c>.</summary>
    public DateTimeExpectation(string text, (int Amount, string Unit)? offset, string? truncate, bool truncateLast)
    {
        _truncate = truncate;
        _truncateLast = truncateLast;
        _offset = offset ?? default;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _isNow = words.Length > 0 && words[0].Equals("now", StringComparison.OrdinalIgnoreCase);
        if (
            _isNow
            && words.Length >= 3
            && int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
        )
        {
            _offset = (amount, words[2]);
        }
        else if (
            !_isNow
            && words.Length == 2
            && int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount)
        )
        {
            _isNow = true;
            _offset = (amount, words[1]);
        }

        _fixed = _isNow ? null : DateTimeText.Parse(text, format: null);
    }

    /// <summary>The moment; null where the text was none.</summary>
    public DateTimeOffset? Resolve(TimeProvider clock)
    {
        var moment = _isNow ? clock.GetUtcNow() : _fixed;
        if (moment is not { } at)
        {
            return null;
        }

        return _truncateLast
            ? DateTimeText.Truncate(DateTimeText.Add(at, _offset.Amount, _offset.Unit), _truncate)
            : DateTimeText.Add(DateTimeText.Truncate(at, _truncate), _offset.Amount, _offset.Unit);
    }
}
