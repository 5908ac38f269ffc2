package id.patuh.kit.http.problem;

import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
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
        connection.pipeline().addFirst(new Installer());
    }

    /** Waits until Vert.x has its own handlers in place, which is before the first byte is read. */
    private static final class Installer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (context.pipeline().get(VERTX) != null) {
                context.pipeline().addBefore(VERTX, null, new Refusals());
                context.pipeline().remove(this);
            }
            super.channelRead(context, message);
        }
    }

    /** Answers go out in the order of the requests. */
    private static final class Refusals extends ChannelDuplexHandler {
        private final Queue<HttpRequest> waiting = new ArrayDeque<>(2);

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request) {
                waiting.add(request);
            }
            super.channelRead(context, message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            Object sent = message;
            if (message instanceof HttpResponse answer && answer.status().code() >= INFORMATIONAL) {
                HttpRequest request = waiting.poll();
                if (refusals.isBare(answer)) {
                    sent = refusals.problem(answer, request);
                    ReferenceCountUtil.release(message);
                }
            }
            super.write(context, sent, promise);
        }
    }
}
