using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>Messages for people about an HTTP status, where nothing else has been said.</summary>
public static class StatusMessages
{
    public static Refusal Of(int status)
    {
        var (code, text) = Words(status);
        return new Refusal(code, text) { Status = status };
    }

    private static (string Code, LocalizedText Text) Words(int status) =>
        status switch
        {
            401 => (ErrorCodes.Unauthenticated, new("请先登录。", "Please sign in.")),
            403 => (ErrorCodes.Forbidden, new("您没有权限访问此内容。", "You may not see this.")),
            404 => (
                ErrorCodes.NotFound,
                new("没有找到此地址，请检查后重试。", "There is nothing at this address. Please check it.")
            ),
            405 => (
                ErrorCodes.Invalid,
                new(
                    "此地址不接受这种请求方法，可用的方法见 Allow。",
                    "This address does not take that method; Allow names those that it takes."
                )
            ),
            408 => (
                ErrorCodes.Invalid,
                new("请求到达得太慢，请重试。", "The request arrived too slowly. Please try again.")
            ),
            413 => (
                ErrorCodes.LimitExceeded,
                new("提交的内容过大，请减少后重试。", "What was sent is too large. Please send less.")
            ),
            415 => (
                ErrorCodes.Invalid,
                new(
                    "不支持此类型的内容，请从页面上的表单提交。",
                    "Content of this type is not taken. Please use the form on the page."
                )
            ),
            429 => (
                ErrorCodes.LimitExceeded,
                new("请求过于频繁，请稍后重试。", "There were too many requests. Please try again later.")
            ),
            503 => (
                ErrorCodes.Unavailable,
                new("服务暂时不可用，请稍后重试。", "The service is not available right now. Please try again shortly.")
            ),
            >= 500 => (
                ErrorCodes.Internal,
                new("服务器内部错误，已记录。请稍后重试。", "An internal error was logged. Please try again later.")
            ),
            _ => (
                ErrorCodes.Invalid,
                new(
                    "请求无效：表单可能已过期或不完整。请返回上一页，刷新后重新提交。",
                    "The request is not valid: the form may have ended or be incomplete. Go back, load the page "
                        + "again and send it once more."
                )
            ),
        };
}
