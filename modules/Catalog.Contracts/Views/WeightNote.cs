using CommunityKit.Monetary;

namespace CommunityKit.Catalog.Views;

/// <summary>What a buyer is told of goods that are priced by weight.</summary>
/// <param name="Per">The amount that the price is for, in the reader's language, for example <c>500 g</c>.</param>
/// <param name="Typical">What a piece weighs usually, in the reader's language.</param>
/// <param name="About">What a piece costs usually.</param>
/// <param name="AtMost">What a piece costs at most; charged when ordered, the rest is given back after weighing.</param>
public sealed record WeightNote(string Per, string Typical, Money About, Money AtMost);
