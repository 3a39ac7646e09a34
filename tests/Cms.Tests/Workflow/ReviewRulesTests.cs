using CommunityKit.Cms.Items;
using CommunityKit.Cms.Workflow;

namespace CommunityKit.Cms.Tests.Workflow;

public sealed class ReviewRulesTests
{
    /// <summary>Random changes and steps by four people: whatever is approved was approved by one who changed nothing of it since the last approval.</summary>
    [Fact]
    public void Whatever_happens_nobody_approves_own_changes()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var people = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToArray();
        var approvals = 0;
        for (var run = 0; run < 200; run++)
        {
            var item = new ContentItem { Type = "page", Culture = "en", Draft = "", DraftBy = "", Title = "", Authors = ReviewRules.WithAuthor("", people[0]) };
            var changers = new HashSet<Guid> { people[0] };
            for (var i = 0; i < 40; i++)
            {
                var who = people[random.Next(people.Length)];
                if (random.Next(3) == 0)
                {
                    (item.Review, item.Authors) = (ReviewRules.AfterChange(item.Review), ReviewRules.WithAuthor(item.Authors, who));
                    changers.Add(who);
                    Assert.True(item.Review != ReviewState.Approved, $"seed {seed}: a change left an approval");
                    continue;
                }

                var step = Enum.GetValues<ReviewStep>()[random.Next(4)];
                if (ReviewRules.Try(item, step, who) != ReviewOutcome.Done)
                {
                    continue;
                }

                item.Review = ReviewRules.StateAfter(step);
                if (step == ReviewStep.Approve)
                {
                    approvals++;
                    Assert.False(changers.Contains(who), $"seed {seed}: somebody approved own changes");
                    changers.Clear();
                    item.Authors = "";
                }
            }
        }

        Assert.True(approvals > 50, $"seed {seed}: only {approvals} approvals");
    }

    [Fact]
    public void Who_has_no_account_approves_nothing()
    {
        var item = new ContentItem { Type = "page", Culture = "en", Draft = "", DraftBy = "", Title = "", Review = ReviewState.InReview };

        Assert.Equal(ReviewOutcome.OwnWork, ReviewRules.Try(item, ReviewStep.Approve, null));
        Assert.Equal(ReviewOutcome.Done, ReviewRules.Try(item, ReviewStep.Approve, Guid.CreateVersion7()));
    }
}
