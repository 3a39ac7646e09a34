namespace CommunityKit.Pricing.Rules;

/// <summary>A rule that can be switched off and on.</summary>
public interface ISwitchable : IRule
{
    bool IsActive { get; set; }
}
