namespace CoinStats.Json;

/// <summary>The kinds of JSON a member may be due to hold: a letter each, as emitted code says them, and the words for it.</summary>
internal static class JsonKinds
{
    public const char Any = '*';

    public static string InWords(char kind) =>
        kind switch
        {
            's' => "a string",
            'n' => "a number",
            'b' => "true or false",
            'o' => "an object",
            'a' => "an array",
            _ => "a value",
        };
}
