using CommunityKit.Accounts.Passwords;

namespace CommunityKit.Accounts.Tests.Passwords;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("1234567890")]
    [InlineData("9876543210")]
    [InlineData("abcdefghij")]
    [InlineData("abcabcabcabc")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("password123")]
    [InlineData("Password2026")]
    [InlineData("qwertyuiop")]
    [InlineData("woaini1314")]
    public void The_first_that_anybody_tries_are_refused(string password) => Assert.True(CommonPasswords.Contains(password));

    [Theory]
    [InlineData("plum blossom in march")]
    [InlineData("小满今天想吃南瓜小米泥")]
    [InlineData("kT7#vq2!mZpL")]
    public void Others_are_not(string password) => Assert.False(CommonPasswords.Contains(password));
}
