namespace CommunityKit.Admin.Home;

/// <summary>The admin's first page.</summary>
/// <param name="GreetingKey">Key of the greeting for the time of day.</param>
/// <param name="UserName">Who is greeted.</param>
public sealed record Overview(string GreetingKey, string UserName);
