package id.patuh.kit.http.problem;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Ends a connection on which a request line and its headers have begun and not come to their end in time. Their size is bounded by the
 * server, and bodies have a time of their own.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {
    /** From the first byte to the last header. */
    static final int SECONDS = 20;

    private Future<?> end;
    private boolean inRequest;

    /** To be told when a request has been read up to its body. */
    void headArrived() {
        inRequest = true;
        forget();
    }

    /** To be told when a body has been read: what comes next is another head. */
    void requestEnded() {
        inRequest = false;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (!inRequest && end == null) {
            end = context.executor().schedule((Runnable) context::close, SECONDS, TimeUnit.SECONDS);
        }
        super.channelRead(context, bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        forget();
        super.channelInactive(context);
    }

    private void forget() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
