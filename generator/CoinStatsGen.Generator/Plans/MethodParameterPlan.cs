namespace CoinStatsGen.Generator.Plans;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">Name in C#, escaped.</param>
/// <param name="TypeName">C# type.</param>
/// <param name="Optional">Has the default null.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Role">What it stands for.</param>
internal sealed record MethodParameterPlan(string Name, string TypeName, bool Optional, string Doc, ParameterRole Role);
