package id.patuh.kit.http.problem;

import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Puts {@link ServerRefusals} between the server and each connection. Netty finds it as a service where a property says to look. */
public final class RefusalExtension extends ChannelInitializerExtension {
    private static final String PROPERTY = "io.netty.bootstrap.extensions";
    private static final String LOOK = "serviceload";
    /** Name of the handler that Vert.x adds last. */
    private static final String VERTX = "handler";

    private static final int INFORMATIONAL = 200;

    private static volatile ServerRefusals refusals;

    /** Makes all connections from now on answer so. */
    static void install(ServerRefusals answers) {
        refusals = answers;
        System.setProperty(PROPERTY, LOOK);
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        HeadTimer timer = new HeadTimer();
        connection.pipeline().addFirst(timer, new Installer(timer));
    }

    /** Waits until Vert.x has its own handlers in place, which is before the first byte is read. */
    private static final class Installer extends ChannelInboundHandlerAdapter {
        private final HeadTimer timer;

        Installer(HeadTimer timer) {
            this.timer = timer;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (context.pipeline().get(VERTX) != null) {
                context.pipeline().addBefore(VERTX, null, new Refusals(timer));
                context.pipeline().remove(this);
            }
            super.channelRead(context, message);
        }
    }

    /** Answers go out in the order of the requests. */
    private static final class Refusals extends ChannelDuplexHandler {
        private final Queue<HttpRequest> waiting = new ArrayDeque<>(2);
        private final HeadTimer timer;
        private boolean answering;
        private boolean ending;

        Refusals(HeadTimer timer) {
            this.timer = timer;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (isDamaged(message)) {
                // The server would close the connection without a word, or in the middle of one.
                ReferenceCountUtil.release(message);
                endAfterAnswers(context);
                return;
            }
            if (message instanceof HttpRequest request) {
                waiting.add(request);
                timer.headArrived();
            }
            if (message instanceof LastHttpContent) {
                timer.requestEnded();
            }
            super.channelRead(context, message);
        }

        private void endAfterAnswers(ChannelHandlerContext context) {
            ending = true;
            if (waiting.size() == 1 && !answering) {
                context.writeAndFlush(refusals.damaged(waiting.remove())).addListener(ChannelFutureListener.CLOSE);
            } else if (waiting.isEmpty() && !answering) {
                context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            }
        }

        /** Whether a part of a body is no part of any, such as a chunk whose length is no number. */
        private static boolean isDamaged(Object message) {
            return message instanceof HttpContent part
                    && !(message instanceof HttpRequest)
                    && part.decoderResult().isFailure();
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            Object sent = message;
            if (message instanceof HttpResponse answer && answer.status().code() >= INFORMATIONAL) {
                answering = true;
                HttpRequest request = waiting.poll();
                if (refusals.isBare(answer)) {
                    sent = refusals.problem(answer, request);
                    ReferenceCountUtil.release(message);
                }
            }
            ChannelPromise written = promise;
            if (message instanceof LastHttpContent) {
                answering = false;
                if (ending && waiting.isEmpty()) {
                    written = promise.unvoid().addListener(ChannelFutureListener.CLOSE);
                }
            }
            super.write(context, sent, written);
        }
    }
}
