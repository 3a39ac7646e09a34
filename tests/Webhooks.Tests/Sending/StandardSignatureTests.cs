using System.Text;
using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks.Tests.Sending;

public sealed class StandardSignatureTests
{
    /// <summary>The example that libraries for receivers are tested with.</summary>
    [Fact]
    public void The_published_example_has_the_published_signature() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        StandardSignature.Make(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8));

    [Fact]
    public void Each_part_counts_and_each_secret_signs()
    {
        var (one, two) = (StandardSignature.NewSecret(), StandardSignature.NewSecret());
        string Sign(string id, long seconds, string body, params string[] secrets) => StandardSignature.Make(secrets, id, seconds, Encoding.UTF8.GetBytes(body));
        string[] all = [Sign("a", 1, "x", one), Sign("b", 1, "x", one), Sign("a", 2, "x", one), Sign("a", 1, "y", one), Sign("a", 1, "x", two)];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal($"{all[0]} {all[4]}", Sign("a", 1, "x", one, two));
    }
}
