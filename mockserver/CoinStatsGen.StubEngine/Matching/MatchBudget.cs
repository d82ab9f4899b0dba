using System.Globalization;

namespace CoinStats.StubEngine.Matching;

/// <summary>
/// The work that all matchers of one request may take together, counted in steps: a step is one value, element or rule looked at, and about
/// a fifth of a microsecond. What a request or a stub brings along (nested documents, slow expressions) must not hold up other requests.
/// </summary>
internal sealed class MatchBudget
{
    /// <summary>Steps of a first try, on the thread that reads requests: a few milliseconds.</summary>
    public const int FirstSteps = 20_000;

    /// <summary>Steps of a whole match: about a tenth of a second.</summary>
    public const int WholeSteps = 500_000;

    private const int StepsBetweenLooks = 1024;

    private readonly int _steps;
    private readonly Func<bool>? _isGone;
    private int _spent;

    private MatchBudget(int steps, Func<bool>? isGone, bool isFirst)
    {
        _steps = steps;
        _isGone = isGone;
        IsFirst = isFirst;
    }

    /// <summary>A try that is given up where it takes long, to be made again with <see cref="Whole"/>.</summary>
    public bool IsFirst { get; }

    /// <summary>Why a stub was passed over; null where none was.</summary>
    public string? Reason { get; private set; }

    /// <summary>Steps that are left.</summary>
    public int Left => _steps - _spent;

    /// <summary>The budget of a first try.</summary>
    public static MatchBudget First() => new(FirstSteps, isGone: null, isFirst: true);

    /// <summary>The budget of a whole match.</summary>
    /// <param name="isGone">Tells that nobody waits for the answer any more; null where that is not known.</param>
    public static MatchBudget Whole(Func<bool>? isGone = null) => new(WholeSteps, isGone, isFirst: false);

    /// <summary>Counts steps.</summary>
    /// <param name="work">Who takes them, such as <c>matchesXPath</c>.</param>
    /// <param name="steps">How many.</param>
    /// <exception cref="MatchLimitException">None is left, or nobody waits for the answer.</exception>
    public void Spend(string work, int steps = 1)
    {
        var before = _spent;
        _spent += Math.Min(steps, _steps);
        if (_spent >= _steps)
        {
            throw Beyond(work);
        }

        if (_isGone is not null && before / StepsBetweenLooks != _spent / StepsBetweenLooks && _isGone())
        {
            Exhaust();
            throw new MatchLimitException("nobody waits for the answer any more");
        }
    }

    /// <summary>Leaves no step: a matcher that cannot be counted has taken all the time that there is.</summary>
    /// <exception cref="MatchLimitException">Always.</exception>
    public void SpendAll(string work)
    {
        Exhaust();
        throw Beyond(work);
    }

    /// <summary>A match fits, and what is left suffices to tell.</summary>
    public bool Allows(Func<bool> match)
    {
        try
        {
            return match();
        }
        catch (MatchLimitException beyond)
        {
            Note(beyond);
            return false;
        }
    }

    /// <summary>Takes note that a stub was passed over.</summary>
    public void Note(MatchLimitException beyond) => Reason ??= beyond.Message;

    private void Exhaust() => _spent = _steps;

    private MatchLimitException Beyond(string work) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{work}: matching this request takes more than {_steps} steps; stubs that go on from there do not match"
            )
        );
}
