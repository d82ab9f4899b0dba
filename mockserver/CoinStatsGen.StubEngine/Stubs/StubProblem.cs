namespace CoinStats.StubEngine.Stubs;

/// <summary>A mapping that cannot be taken, told as WireMock tells it.</summary>
/// <param name="pointer">JSON pointer of the place; null where the text is not JSON.</param>
/// <param name="detail">What is wrong.</param>
/// <param name="code">WireMock's code: 10 unless told.</param>
/// <param name="title">WireMock's title.</param>
internal sealed class StubProblem(string? pointer, string detail, int code = 10, string title = "Error parsing JSON") : Exception(detail)
{
    /// <summary>JSON pointer of the place.</summary>
    public string? Pointer { get; } = pointer;

    /// <summary>WireMock's code.</summary>
    public int Code { get; } = code;

    /// <summary>WireMock's title.</summary>
    public string Title { get; } = title;

    /// <summary>A member that does not exist.</summary>
    public static StubProblem Unknown(string pointer, string name, string type)
        => new(pointer, $"Unrecognized field \"{name}\" (class com.github.tomakehurst.wiremock.{type}), not marked as ignorable");

    /// <summary>A value of the wrong type.</summary>
    public static StubProblem Wrong(string pointer, string type, string actual)
        => new(pointer, $"Cannot deserialize value of type `{type}` from {actual}");
}
