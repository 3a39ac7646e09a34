namespace CommunityKit.Customers;

/// <summary>A purpose that a member can agree to.</summary>
/// <param name="Name">Stable name such as <c>marketing.mail</c>.</param>
/// <param name="LabelKey">Text key of the question, in the declaring module.</param>
/// <param name="DetailKey">Text key of what happens with the data and how to withdraw.</param>
/// <param name="Wording">Rises when the wording changes: who agreed to an older wording is asked again.</param>
public sealed record ConsentPurpose(string Name, string LabelKey, string DetailKey, int Wording = 1);
