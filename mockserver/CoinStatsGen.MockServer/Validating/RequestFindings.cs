namespace CoinStats.MockServer.Validating;

/// <summary>What a check finds in a request: faults that refuse it, and oddities that the live service passes over.</summary>
/// <param name="strict">Oddities are faults too.</param>
internal struct RequestFindings(bool strict)
{
    private readonly bool _strict = strict;
    private FaultList? _oddities;

    /// <summary>What refuses the request; null where nothing does.</summary>
    public FaultList? Faults;

    /// <summary>Only what the document says is let through.</summary>
    public readonly bool IsStrict => _strict;

    /// <summary>What the answer should tell although it is given; null where nothing is odd.</summary>
    public readonly string? Warning => _oddities?.ToString();

    /// <summary>Adds what refuses the request.</summary>
    public void Refuse(string fault) => (Faults ??= new()).Add(fault);

    /// <summary>Adds what the live service would pass over.</summary>
    public void Tolerate(string oddity)
    {
        if (_strict)
        {
            Refuse(oddity);
        }
        else
        {
            (_oddities ??= new()).Add(oddity);
        }
    }
}
