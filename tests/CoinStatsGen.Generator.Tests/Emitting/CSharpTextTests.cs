using System.Xml.Linq;
using CoinStatsGen.Generator.Emitting;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoinStatsGen.Generator.Tests.Emitting;

public sealed class CSharpTextTests
{
    public static TheoryData<string> Hostile => new(Texts.Hostile);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Literal_AnyText_IsOneLiteralOfThatText(string text)
    {
        var expression = SyntaxFactory.ParseExpression(CSharpText.Literal(text));

        expression.ContainsDiagnostics.ShouldBeFalse();
        expression.ShouldBeOfType<LiteralExpressionSyntax>().Token.ValueText.ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void CommentLines_AnyText_AreWellFormedAndHaveNoLineBreaks(string text)
    {
        var lines = CSharpText.CommentLines(text);

        lines.ShouldAllBe(line => !line.Any(c => "\n\r\u0085\u2028\u2029".Contains(c)));
        XElement.Parse("<a>" + string.Join("\n", lines) + "</a>");
    }
}
