namespace CoinStats.StubEngine.Exchange;

/// <summary>Why a body cannot be unpacked.</summary>
internal enum SentBodyFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It is not what its header says.</summary>
    Unreadable,

    /// <summary>Unpacked it is larger than allowed.</summary>
    TooLarge,
}
