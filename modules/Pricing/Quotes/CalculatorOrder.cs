using CommunityKit.Pricing.Calculation;

namespace CommunityKit.Pricing.Quotes;

/// <summary>The declared calculators in the order in which they run. Immutable.</summary>
public sealed class CalculatorOrder(IDeclarations<PriceCalculatorDeclaration> declarations)
{
    public IReadOnlyList<PriceCalculatorDeclaration> All { get; } =
        [.. declarations.All.Select(declared => declared.Value).OrderBy(calculator => calculator.Stage)];
}
