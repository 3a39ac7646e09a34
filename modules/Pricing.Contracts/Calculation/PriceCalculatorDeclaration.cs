namespace CommunityKit.Pricing.Calculation;

/// <summary>A calculator that a module brings.</summary>
/// <param name="Name">Its name in <see cref="PriceStep.Calculator"/>, unique in the shop.</param>
/// <param name="Stage">When it runs.</param>
/// <param name="CalculatorType">Implements <see cref="IPriceCalculator"/>.</param>
public sealed record PriceCalculatorDeclaration(string Name, PriceStage Stage, Type CalculatorType);
