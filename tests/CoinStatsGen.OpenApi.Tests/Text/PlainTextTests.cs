using CoinStatsGen.OpenApi.Text;

namespace CoinStatsGen.OpenApi.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a plain line, with ümlauts, 漢字 and 🚀", "a plain line, with ümlauts, 漢字 and 🚀")]
    [InlineData("", "")]
    [InlineData("two\r\nlines\u2028and\u2029more\u0085end", "two  lines and more end")]
    [InlineData("\u001b[31mred\u001b]0;title\u0007", " [31mred ]0;title ")]
    [InlineData("a\u202eb\u2066c\u200bd\ufeffe", "a b c d e")]
    [InlineData("##vso[task.setvariable]x ##VSO[y", "# #vso[task.setvariable]x # #VSO[y")]
    [InlineData("a ##[error]b", "a # #[error]b")]
    [InlineData("::error file=a::b", ": :error file=a::b")]
    [InlineData("  ::add-mask::x", ": :add-mask::x")]
    [InlineData("a::b", "a::b")]
    public void OneLine_TextOfOthers_BreaksNoLineAndCommandsNobody(string text, string expected) =>
        PlainText.OneLine(text).ShouldBe(expected);

    [Fact]
    public void OneLine_HalfAPair_BecomesABlank() => PlainText.OneLine("half \ud83d and \ude80").ShouldBe("half   and  ");

    [Fact]
    public void OneLine_AnyCharacterBetweenMarks_GivesOneLineOfSeenCharacters()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var line = PlainText.OneLine($"#{(char)character}#vso[{(char)character}::error");
            line.ShouldNotContain("##vso[");
            for (var i = 0; i < line.Length; i++)
            {
                PlainText.IsUnseen(line, i).ShouldBeFalse($"U+{character:X4}");
            }
        }
    }

    [Theory]
    [InlineData("a|b\nc", "a\\|b c")]
    [InlineData("<script> [x](y) *b* _i_ `c` @me \\", "&lt;script> \\[x](y) \\*b\\* \\_i\\_ \\`c\\` &#64;me \\\\")]
    public void Inline_TextOfOthers_IsNoMarkup(string text, string expected) => MarkdownText.Inline(text).ShouldBe(expected);

    [Fact]
    public void Code_BarAndBacktick_StayInTheCell() => MarkdownText.Code("a|`b`\nc").ShouldBe("a\\|'b' c");
}
